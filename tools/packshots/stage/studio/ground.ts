import { Color, type IUniform, Mesh, PlaneGeometry, ShaderMaterial, UniformsLib, UniformsUtils } from 'three'

/** The one ground everything stands on, and how much light falls on it in this pass. */
export interface Ground {
  readonly mesh: Mesh
  readonly colour: Color
  readonly level: IUniform<Color>
}

const vertex = /* glsl */ `
#include <common>
#include <shadowmap_pars_vertex>
void main() {
  vec3 transformedNormal = normalize( normalMatrix * normal );
  #include <begin_vertex>
  #include <project_vertex>
  #include <worldpos_vertex>
  #include <shadowmap_vertex>
}`

const fragment = /* glsl */ `
#define STUDIO_GROUND
uniform vec3 colour;
uniform vec3 groundLevel;
#include <common>
#include <packing>
#include <lights_pars_begin>
#include <shadowmap_pars_fragment>
void main() {
  vec3 sum = vec3( 0.0 );
  vec3 up = normalize( ( viewMatrix * vec4( 0.0, 1.0, 0.0, 0.0 ) ).xyz );
  DirectionalLight light;
  #pragma unroll_loop_start
  for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
    light = directionalLights[ i ];
    sum += light.color * dot( up, light.direction ) * getShadow( directionalShadowMap[ i ], vec2( 1.0 ), 1.0, directionalLightShadows[ i ].shadowBias, directionalLightShadows[ i ].shadowRadius, vDirectionalShadowCoord[ i ] );
  }
  #pragma unroll_loop_end
  vec3 reach = clamp( sum / groundLevel, 0.0, 1.0 );
  gl_FragColor = vec4( colour * pow( reach, vec3( 0.8, 0.87, 0.92 ) ), 1.0 );
  #include <colorspace_fragment>
}`

/**
 * A level plane that shows shadow and nothing else: `colour × (light that arrives ÷ light of a pass without goods)`,
 * a little warmed where it is dark.
 */
export function makeGround(): Ground {
  const level: IUniform<Color> = { value: new Color(1, 1, 1) }
  const colour: IUniform<Color> = { value: new Color(1, 1, 1) }
  const material = new ShaderMaterial({
    vertexShader: vertex,
    fragmentShader: fragment,
    lights: true,
    toneMapped: false,
    uniforms: UniformsUtils.clone(UniformsLib.lights),
  })
  Object.assign(material.uniforms, { groundLevel: level, colour })
  const mesh = new Mesh(new PlaneGeometry(2, 2), material)
  mesh.rotation.x = -Math.PI / 2
  mesh.receiveShadow = true
  return { mesh, colour: colour.value, level }
}
