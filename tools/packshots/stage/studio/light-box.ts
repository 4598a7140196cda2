/**
 * What shining things reflect: a grey room with a large soft box at the upper left (the key light), a strip at the right,
 * one behind at the left and a sheet overhead. Written as a formula, because looking up a prepared environment took half
 * of the time a picture took. `blur` is the roughness of what reflects.
 */
export const lightBox = /* glsl */ `
float boxPanel( vec3 ray, vec3 facing, vec3 side, vec2 size, float blur ) {
  float ahead = dot( ray, facing );
  vec3 up = cross( facing, side );
  vec2 at = abs( vec2( dot( ray, side ), dot( ray, up ) ) / max( ahead, 0.05 ) );
  vec2 soft = vec2( 0.03 + blur * 1.1 );
  vec2 in01 = smoothstep( size + soft, size - soft * 0.9, at );
  return in01.x * in01.y * step( 0.05, ahead );
}
vec3 lightBox( vec3 ray, float roughness ) {
  float blur = roughness;
  float spread = 1.0 / ( 1.0 + blur * blur * 5.0 );
  vec3 room = mix( vec3( 0.66, 0.64, 0.62 ), vec3( 0.50, 0.50, 0.51 ), smoothstep( -0.25 - blur, 0.25 + blur, ray.y ) );
  room = mix( room, vec3( 0.34 ), smoothstep( 0.2, 0.9, ray.z ) * 0.5 * ( 1.0 - blur ) );
  room += vec3( 5.2, 5.1, 5.0 ) * spread * boxPanel( ray, vec3( -0.62, 0.56, 0.55 ), vec3( 0.663, 0.0, 0.748 ), vec2( 0.42, 0.36 ), blur );
  room += vec3( 3.0, 2.9, 2.75 ) * spread * boxPanel( ray, vec3( 0.955, 0.21, 0.21 ), vec3( 0.2148, 0.0, -0.9767 ), vec2( 0.14, 0.7 ), blur );
  room += vec3( 2.4 ) * spread * boxPanel( ray, vec3( -0.97, 0.13, -0.2 ), vec3( -0.2019, 0.0, 0.9794 ), vec2( 0.13, 0.6 ), blur );
  room += vec3( 1.9 ) * spread * boxPanel( ray, vec3( 0.0, 1.0, 0.0 ), vec3( 1.0, 0.0, 0.0 ), vec2( 0.75, 0.3 ), blur );
  return room;
}
`
