import Taro from '@tarojs/taro'
import { uploadPath, type UploadFolder } from './upload-name'

/** Puts a picture of this phone into cloud storage. @returns its id. @throws {errMsg} */
export async function uploadPicture(folder: UploadFolder, file: string): Promise<string> {
  const { fileID } = (await Taro.cloud.uploadFile({ cloudPath: uploadPath(folder, file), filePath: file })) as {
    fileID: string
  }
  return fileID
}
