export default definePageConfig({ navigationBarTitleText: '店铺装修', enablePullDownRefresh: true })
