import '../styles/h5.scss'
import { serveKeyboard } from './keyboard'

serveKeyboard()
