/** An outside Node program: uses the SDK named on the command line, knows nothing of the local cloud but its environment. */
const [sdkName] = process.argv.slice(2)

async function withServerSdk() {
  const cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const notes = cloud.database().collection('notes')
  const { _id } = await notes.add({ data: { text: '从外面来', at: new Date(0) } })
  const { fileID } = await cloud.uploadFile({ cloudPath: 'outside.txt', fileContent: Buffer.from('bytes') })
  const { fileContent } = await cloud.downloadFile({ fileID })
  const refused = await cloud.openapi.security.msgSecCheck({ version: 2 }).catch(({ errCode }) => errCode)
  return { read: (await notes.doc(_id).get()).data.text, file: fileContent.toString(), refused }
}

async function withNodeSdk() {
  const app = require('@cloudbase/node-sdk').init({ env: 'local-env' })
  const notes = app.database().collection('notes')
  const { id } = await notes.add({ text: '从外面来' })
  const missing = await app.callFunction({ name: 'nobody' }).catch(({ code }) => code)
  return { read: (await notes.doc(id).get()).data[0].text, missing }
}

const run = sdkName === 'wx-server-sdk' ? withServerSdk : withNodeSdk
run().then(
  (found) => process.stdout.write(JSON.stringify(found)),
  (error) => {
    console.error(error)
    process.exitCode = 1
  },
)
