import {
  Box3,
  Color,
  NeutralToneMapping,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Sphere,
  Vector3,
  WebGLRenderer,
} from 'three'
import { makeGround } from './ground'
import { makeLights, totalLight } from './lights'
import { setStudioShading } from './shading'
import { makeSmoothing } from './smoothing'

/** One photograph. Lengths in centimetres, angles in degrees, y up, the goods facing +z. */
export interface Photograph {
  readonly goods: Object3D
  readonly width: number
  readonly height: number
  /** Colour of ground and wall; left out, nothing but the goods is drawn, on clear. */
  readonly ground?: string
  /** Where the lens stands: turned to the right, raised. */
  readonly turn: number
  readonly raise: number
  /** How much of the picture the goods fill at most, 0–1. */
  readonly fill: number | readonly [across: number, up: number]
  /** Where their middle stands in the picture, −1…1, 0 being the middle. */
  readonly middle?: readonly [number, number]
  /** What has to be in the picture; left out, all goods. */
  readonly framed?: readonly Box3[]
}

const fieldOfView = 17

const turnOf = (degrees: number) => (degrees * Math.PI) / 180

export function cornersOf({ min, max }: Box3): Vector3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map(
    (bits) => new Vector3(bits & 1 ? max.x : min.x, bits & 2 ? max.y : min.y, bits & 4 ? max.z : min.z),
  )
}

/** Moves the lens back until all `boxes` fill as much as asked, and shifts the picture so that its middle stands right. */
function aim(lens: PerspectiveCamera, photo: Photograph, boxes: readonly Box3[]): void {
  const { turn, raise, fill, middle = [0, 0], width, height } = photo
  const [fillX, fillY] = typeof fill === 'number' ? [fill, fill] : fill
  const whole = boxes.reduce((sum, each) => sum.union(each), new Box3())
  const centre = whole.getCenter(new Vector3())
  const level = Math.cos(turnOf(raise))
  const from = new Vector3(Math.sin(turnOf(turn)) * level, Math.sin(turnOf(raise)), Math.cos(turnOf(turn)) * level)
  let distance = whole.getSize(new Vector3()).length() * 3
  let shift: readonly [number, number] = [0, 0]
  lens.clearViewOffset()
  for (let step = 0; step < 8; step++) {
    lens.position.copy(centre).addScaledVector(from, distance)
    lens.lookAt(centre)
    lens.updateMatrixWorld()
    lens.near = distance * 0.2
    lens.far = distance * 6
    lens.updateProjectionMatrix()
    const seen = boxes.flatMap(cornersOf).map((corner) => corner.project(lens))
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)]
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [low, high] = [Math.min(...ys), Math.max(...ys)]
    distance *= Math.max((right - left) / 2 / fillX, (high - low) / 2 / fillY)
    shift = [(left + right) / 2 - middle[0], (low + high) / 2 - middle[1]]
  }
  lens.setViewOffset(width, height, (shift[0] * width) / 2, (-shift[1] * height) / 2, width, height)
  lens.updateProjectionMatrix()
}

export function makeStudio() {
  setStudioShading(totalLight)
  const renderer = new WebGLRenderer({ antialias: false, alpha: true, preserveDrawingBuffer: true })
  renderer.shadowMap.enabled = true
  renderer.toneMapping = NeutralToneMapping
  const scene = new Scene()
  const lights = makeLights(scene)
  const ground = makeGround()
  scene.add(ground.mesh)
  const lens = new PerspectiveCamera(fieldOfView, 1, 1, 1000)
  const smoothEdges = makeSmoothing(renderer)

  /** Takes it; the canvas holds it until the next. */
  function take(photo: Photograph): HTMLCanvasElement {
    const { goods, width, height } = photo
    scene.add(goods)
    goods.updateMatrixWorld(true)
    goods.traverse((part) => {
      part.castShadow = part.userData['castsNoShadow'] !== true
      part.receiveShadow = true
    })
    const all = new Box3().setFromObject(goods)
    const around = all.getBoundingSphere(new Sphere())
    renderer.setSize(width, height, false)
    ground.mesh.visible = photo.ground !== undefined
    ground.mesh.position.set(around.center.x, 0, around.center.z)
    ground.mesh.scale.setScalar(around.radius * 3)
    scene.background = photo.ground === undefined ? null : new Color(photo.ground)
    if (photo.ground !== undefined) ground.colour.set(photo.ground)
    lens.aspect = width / height
    aim(lens, photo, photo.framed ?? [all])
    lights.place(around)
    ground.level.value = lights.level
    renderer.setClearColor(0x000000, 0)
    renderer.render(scene, lens)
    smoothEdges()
    scene.remove(goods)
    return renderer.domElement
  }
  /** Where a point of the last photograph is in it, in pixels from its upper left corner. */
  function placeOf(point: Vector3): readonly [number, number] {
    const seen = point.clone().project(lens)
    const { width, height } = renderer.domElement
    return [((seen.x + 1) / 2) * width, ((1 - seen.y) / 2) * height]
  }
  return { take, placeOf, renderer }
}

export type Studio = ReturnType<typeof makeStudio>
