import { Color, DirectionalLight, type Scene, type Sphere, Vector3 } from 'three'

/** The key light is a disc, the sky a dome; both are made of many small lights with shadows of their own. */
const keys = 5
const domes = 5
const keyPower = 1.12
const domePower = 0.8
const keyDirection = new Vector3(-0.5, 0.84, 0.72).normalize()
/** Half the angle under which the key light is seen, radians. */
const keySpread = 0.15

/** The sum of their strength, for the shading. */
export const totalLight = (keyPower + domePower) * Math.PI

const goldenAngle = 2.399963229728653

/** Evenly over a disc of radius 1. */
const onDisc = (index: number, count: number): readonly [number, number] => {
  const radius = Math.sqrt((index + 0.5) / count)
  return [Math.cos(index * goldenAngle) * radius, Math.sin(index * goldenAngle) * radius]
}

function keyTo(index: number): Vector3 {
  const [x, y] = onDisc(index, keys)
  const side = new Vector3(0, 1, 0).cross(keyDirection).normalize()
  const up = new Vector3().crossVectors(keyDirection, side)
  return keyDirection
    .clone()
    .addScaledVector(side, x * keySpread)
    .addScaledVector(up, y * keySpread)
    .normalize()
}

function domeTo(index: number): Vector3 {
  const [x, z] = onDisc(index, domes)
  const [across, along] = [x * 0.93, z * 0.93]
  return new Vector3(across, Math.sqrt(1 - across * across - along * along), along)
}

export interface Lights {
  /** Puts all lights around what stands in `around`. */
  readonly place: (around: Sphere) => void
  /** What a level surface in full light receives: the ground is measured against it. */
  readonly level: Color
}

export function makeLights(scene: Scene): Lights {
  const directions = Array.from({ length: keys + domes }, (_, place) =>
    place < keys ? keyTo(place) : domeTo(place - keys),
  )
  const lights = directions.map((_, place) => {
    const isKey = place < keys
    const light = new DirectionalLight(isKey ? '#fffaf3' : '#f7f9ff')
    light.intensity = Math.PI * (isKey ? keyPower / keys : domePower / domes)
    light.castShadow = true
    light.shadow.mapSize.set(896, 896)
    // Of the map's side; only the ground blurs.
    light.shadow.radius = isKey ? 0.019 : 0.05
    scene.add(light, light.target)
    return light
  })
  const level = new Color(0, 0, 0)
  for (const [place, light] of lights.entries())
    level.add(light.color.clone().multiplyScalar(light.intensity * (directions[place]?.y ?? 0)))
  return {
    level,
    place(around) {
      const reach = around.radius * 1.02
      for (const [place, light] of lights.entries()) {
        light.position.copy(around.center).addScaledVector(directions[place] ?? keyDirection, reach * 3)
        light.target.position.copy(around.center)
        light.target.updateMatrixWorld()
        const lens = light.shadow.camera
        Object.assign(lens, { left: -reach, right: reach, top: reach, bottom: -reach, near: reach, far: reach * 5 })
        lens.updateProjectionMatrix()
        light.shadow.normalBias = (reach / 448) * 1.2
        light.shadow.bias = -0.0008
      }
    },
  }
}
