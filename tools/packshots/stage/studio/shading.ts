import { ShaderChunk } from 'three'
import { lightBox } from './light-box'

/**
 * How light falls in the studio. Direct lights give diffuse light and shadow only; what shines comes from the light box,
 * dimmed where direct light does not reach, so that gaps between nuts stay dark.
 */
const direct = /* glsl */ `
float studioLight = 0.0;
void RE_Direct_Studio( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
  float wrapped = saturate( ( dot( geometryNormal, directLight.direction ) + STUDIO_WRAP ) / ( 1.0 + STUDIO_WRAP ) );
  reflectedLight.directDiffuse += wrapped * directLight.color * BRDF_Lambert( material.diffuseContribution );
  studioLight += directLight.color.g;
}
#undef RE_Direct
#define RE_Direct RE_Direct_Studio
`

/** One tap on goods; four turned by noise on the ground, where nothing hides banding, and on what is flat or seen near by. */
const taps = /* glsl */ `
float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
  shadowCoord.xyz /= shadowCoord.w;
  shadowCoord.z += shadowBias;
  bool within = shadowCoord.x > 0.0 && shadowCoord.x < 1.0 && shadowCoord.y > 0.0 && shadowCoord.y < 1.0 && shadowCoord.z <= 1.0;
  if ( ! within ) return 1.0;
  #if defined( STUDIO_GROUND ) || defined( STUDIO_SOFT )
  float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
  // The first four of a Vogel spiral, turned once.
  float turnX = cos( phi );
  float turnY = sin( phi );
  mat2 turned = mat2( turnX, turnY, - turnY, turnX );
  #ifdef STUDIO_SOFT
  shadowRadius *= 0.55;
  #endif
  float sum = 0.0;
  sum += texture( shadowMap, vec3( shadowCoord.xy + turned * vec2( 0.06912, - 0.78754 ) * shadowRadius, shadowCoord.z ) );
  sum += texture( shadowMap, vec3( shadowCoord.xy + turned * vec2( 0.56914, 0.74234 ) * shadowRadius, shadowCoord.z ) );
  // Where the outer two agree there is no edge: most of the ground.
  if ( sum == 0.0 || sum == 2.0 ) return sum * 0.5;
  sum += texture( shadowMap, vec3( shadowCoord.xy + turned * vec2( 0.35355, 0.0 ) * shadowRadius, shadowCoord.z ) );
  sum += texture( shadowMap, vec3( shadowCoord.xy + turned * vec2( - 0.45154, 0.41365 ) * shadowRadius, shadowCoord.z ) );
  return sum * 0.25;
  #else
  return texture( shadowMap, shadowCoord.xyz );
  #endif
}
`

/** What the light box and the light thrown back by ground and walls add. */
const around = (total: number) => /* glsl */ `
float studioReach = saturate( studioLight / ${total.toFixed(4)} );
vec3 studioUp = inverseTransformDirection( geometryNormal, viewMatrix );
vec3 studioRay = inverseTransformDirection( reflect( - geometryViewDir, geometryNormal ), viewMatrix );
radiance = lightBox( studioRay, material.roughness ) * mix( 0.1, 1.0, studioReach );
iblIrradiance = PI * mix( vec3( 0.19, 0.18, 0.165 ), vec3( 0.13, 0.13, 0.135 ), studioUp.y * 0.5 + 0.5 ) * mix( 0.3, 1.0, studioReach );
#ifdef USE_CLEARCOAT
clearcoatRadiance = lightBox( studioRay, material.clearcoatRoughness ) * mix( 0.1, 1.0, studioReach );
#endif
`

/** Replaces three's own formulas before the first material is compiled. `total` is the sum of all lights. */
export function setStudioShading(total: number): void {
  const chunks = ShaderChunk as Record<string, string>
  const was = (name: string) => chunks[name] ?? ''
  chunks['lights_physical_pars_fragment'] = `
    #ifndef STUDIO_WRAP
    #define STUDIO_WRAP 0.0
    #endif
    ${was('lights_physical_pars_fragment')}${direct}${lightBox}`
  chunks['shadowmap_pars_fragment'] = was('shadowmap_pars_fragment').replace(
    /float getShadow\( sampler2DShadow[\s\S]*?\n\t\t}/,
    taps,
  )
  chunks['lights_fragment_end'] = `${around(total)}${was('lights_fragment_end')}`
}
