import { type BufferGeometry, DoubleSide, InstancedMesh, Mesh, MeshBasicMaterial, type Object3D } from 'three'

/** Drawn into shadow maps alone; in the picture it leaves nothing. */
const unseen = new MeshBasicMaterial({ colorWrite: false, depthWrite: false, side: DoubleSide, shadowSide: DoubleSide })

/** A coarse stand-in that throws the shadow of a fine surface; the surface itself throws none. */
export function shadowOf(geometry: BufferGeometry): Mesh {
  return new Mesh(geometry, unseen)
}

/** The same for many pieces at once. */
export function shadowsOf(fine: InstancedMesh, coarse: BufferGeometry): InstancedMesh {
  const made = new InstancedMesh(coarse, unseen, fine.count)
  made.instanceMatrix = fine.instanceMatrix
  return made
}

/** Marks what throws no shadow of its own, because a stand-in does or because it is clear. */
export function withoutShadow<Part extends Object3D>(part: Part): Part {
  part.userData['castsNoShadow'] = true
  return part
}
