import {
  FramebufferTexture,
  LinearFilter,
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
} from 'three'

const vertex = /* glsl */ `varying vec2 at; void main() { at = uv; gl_Position = vec4( position.xy, 0.0, 1.0 ); }`

/** After FXAA 3 (Timothy Lottes): along an edge of light, the picture is read half a pixel towards it. */
const fragment = /* glsl */ `
uniform sampler2D picture;
uniform vec2 pixel;
varying vec2 at;
float bright( vec4 colour ) { return dot( colour.rgb, vec3( 0.299, 0.587, 0.114 ) ) + colour.a * 0.3; }
void main() {
  vec4 here = texture2D( picture, at );
  float nw = bright( texture2D( picture, at + pixel * vec2( -1.0, 1.0 ) ) );
  float ne = bright( texture2D( picture, at + pixel * vec2( 1.0, 1.0 ) ) );
  float sw = bright( texture2D( picture, at + pixel * vec2( -1.0, -1.0 ) ) );
  float se = bright( texture2D( picture, at + pixel * vec2( 1.0, -1.0 ) ) );
  float middle = bright( here );
  float low = min( middle, min( min( nw, ne ), min( sw, se ) ) );
  float high = max( middle, max( max( nw, ne ), max( sw, se ) ) );
  if ( high - low < max( 0.035, high * 0.09 ) ) { gl_FragColor = here; return; }
  vec2 along = vec2( ( sw + se ) - ( nw + ne ), ( nw + sw ) - ( ne + se ) );
  float least = max( ( nw + ne + sw + se ) * 0.03125, 0.0078 );
  along = clamp( along / ( min( abs( along.x ), abs( along.y ) ) + least ), -6.0, 6.0 ) * pixel;
  vec4 near = 0.5 * ( texture2D( picture, at - along / 6.0 ) + texture2D( picture, at + along / 6.0 ) );
  vec4 far = near * 0.5 + 0.25 * ( texture2D( picture, at - along * 0.5 ) + texture2D( picture, at + along * 0.5 ) );
  float seen = bright( far );
  gl_FragColor = seen < low || seen > high ? near : far;
}`

/** Smooths the edges of what is on the renderer's canvas. */
export function makeSmoothing(renderer: WebGLRenderer): () => void {
  const lens = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  const material = new ShaderMaterial({
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms: { picture: { value: null }, pixel: { value: new Vector2() } },
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  })
  const sheet = new Mesh(new PlaneGeometry(2, 2), material)
  sheet.frustumCulled = false
  let copy: FramebufferTexture | undefined
  return () => {
    const size = renderer.getDrawingBufferSize(new Vector2())
    if (copy?.image.width !== size.x || copy.image.height !== size.y) {
      copy?.dispose()
      copy = new FramebufferTexture(size.x, size.y)
      copy.minFilter = copy.magFilter = LinearFilter
    }
    renderer.copyFramebufferToTexture(copy)
    Object.assign(material.uniforms['picture'] ?? {}, { value: copy })
    Object.assign(material.uniforms['pixel'] ?? {}, { value: new Vector2(1 / size.x, 1 / size.y) })
    renderer.render(sheet, lens)
  }
}
