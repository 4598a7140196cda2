import { Color, DoubleSide, MeshPhysicalMaterial, type Texture } from 'three'
import type { Finish } from '../../packshots-spec'

/** Clear things: what shines on them stays as bright as on other things, however clear they are. */
export function glassOf(tint: string, density: number, roughness: number): MeshPhysicalMaterial {
  const material = new MeshPhysicalMaterial({ color: new Color(tint), roughness, transparent: true, depthWrite: false })
  material.opacity = density
  material.side = DoubleSide
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      /* glsl */ `
      float facing = abs( dot( geometryNormal, geometryViewDir ) );
      float rim = pow( 1.0 - facing, 3.0 );
      float body = mix( diffuseColor.a, min( 1.0, diffuseColor.a * 2.4 + 0.22 ), rim );
      float shine = max( totalSpecular.r, max( totalSpecular.g, totalSpecular.b ) ) * ( 0.75 + rim );
      float cover = clamp( body + shine, 0.0, 1.0 );
      vec3 seen = ( totalDiffuse * body + totalSpecular * ( 0.75 + rim ) ) / max( cover, 0.001 );
      gl_FragColor = vec4( seen, cover );`,
    )
  }
  material.customProgramCacheKey = () => 'glass'
  return material
}

const surfaces: Readonly<Record<Finish, { roughness: number; metalness: number }>> = {
  matt: { roughness: 0.46, metalness: 0 },
  gloss: { roughness: 0.2, metalness: 0 },
  kraft: { roughness: 0.88, metalness: 0 },
  metal: { roughness: 0.3, metalness: 0.72 },
  clear: { roughness: 0.25, metalness: 0 },
  frosted: { roughness: 0.5, metalness: 0 },
  amber: { roughness: 0.12, metalness: 0 },
}

/** A printed or coloured surface. */
export function surface(finish: Finish, look: { map?: Texture; colour?: string }): MeshPhysicalMaterial {
  const material = new MeshPhysicalMaterial({ ...surfaces[finish], side: DoubleSide })
  if (look.map) material.map = look.map
  if (look.colour !== undefined) material.color.set(look.colour)
  return material
}
