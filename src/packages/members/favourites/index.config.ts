export default definePageConfig({
  navigationBarTitleText: '收藏',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
})
