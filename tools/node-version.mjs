/** Stops with a sentence on a Node too old to run the rest. Imported first, so nothing else is loaded before it. */
const needed = [20, 12]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [neededMajor = 0, neededMinor = 0] = needed
if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Lianpu needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.`)
  console.error('Install a newer one from https://nodejs.org and run the command again.')
  process.exit(1)
}
