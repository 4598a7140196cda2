export default definePageConfig({
  navigationStyle: 'custom',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  onReachBottomDistance: 900,
})
