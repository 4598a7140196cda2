const weappOnly =
  process.env.TARO_ENV === 'weapp'
    ? {
        darkmode: true,
        themeLocation: 'theme.json',
        requiredPrivateInfos: ['chooseAddress'] as 'chooseAddress'[],
        __usePrivacyCheck__: true,
      }
    : {}

/** On the phone a name in theme.json, which has a value by day and one by night. */
const themed = (name: string, onH5: string) => (process.env.TARO_ENV === 'weapp' ? `@${name}` : onH5)

/** Only tab pages stand in the main package; each feature is a subpackage, fetched while its tab is read. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/category/index', 'pages/code/index', 'pages/cart/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/catalog', pages: ['search/index', 'product/index', 'reviews/index'] },
    {
      root: 'packages/orders',
      pages: ['checkout/index', 'pay-result/index', 'list/index', 'detail/index', 'review/index'],
    },
    {
      root: 'packages/members',
      pages: [
        'addresses/index',
        'address/index',
        'favourites/index',
        'footprints/index',
        'settings/index',
        'profile/index',
        'about/index',
        'licences/index',
        'service/index',
        'privacy/index',
        'stores/index',
      ],
    },
    {
      root: 'packages/console',
      pages: ['layouts/index', 'layout/index', 'shipping/index', 'reports/index', 'report/index'],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/catalog'] },
    'pages/cart/index': { network: 'all', packages: ['packages/orders'] },
    'pages/me/index': { network: 'all', packages: ['packages/members', 'packages/orders'] },
    'packages/catalog/product/index': { network: 'all', packages: ['packages/orders'] },
    'packages/orders/checkout/index': { network: 'all', packages: ['packages/members'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: SHOP_NAME,
    navigationBarBackgroundColor: themed('paper', '#FFFFFF'),
    navigationBarTextStyle: themed('barText', 'black'),
    backgroundColor: themed('ground', '#F6F4F1'),
    backgroundTextStyle: themed('pullText', 'dark'),
  },
  // Drawn by src/tab-bar on every tab page: one look in WeChat and in a browser, below the sheets of its page.
  tabBar: {
    custom: true,
    color: themed('soft', '#6B645E'),
    selectedColor: themed('brand', '#1F5D4C'),
    backgroundColor: themed('paper', '#FFFFFF'),
    borderStyle: themed('tabLine', 'white') as 'white',
    list: BRAND.tabs.map(({ name, text }) => ({ pagePath: `pages/${name}/index`, text })),
  },
  ...weappOnly,
})
