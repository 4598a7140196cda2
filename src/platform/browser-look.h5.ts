import '../styles/h5.scss'
import { serveKeyboard } from './keyboard'
import { serveLostPages } from './lost-page'

serveKeyboard()
serveLostPages()
