/** WeChat asks for this component when the bar is our own. It draws nothing: each tab page brings its bar. */
export default function CustomTabBar() {
  return null
}
