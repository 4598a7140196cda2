import type { GalleryPage } from './gallery-page'

/** What staff see, photographed like every other page. */
export const consolePages: readonly GalleryPage[] = [
  {
    name: 'layouts',
    title: '页面布置',
    route: 'packages/console/layouts/index',
    looker: 'operator',
    shows: '首页',
    empty: 'a shop always has a home page',
  },
  {
    name: 'layout',
    title: '布置一页',
    route: 'packages/console/layout/index',
    looker: 'operator',
    query: () => ({ place: 'home' }),
    shows: '发布',
    empty: 'a layout has its head',
  },
  {
    name: 'shipping',
    title: '发货',
    route: 'packages/console/shipping/index',
    looker: 'operator',
    shows: '林小雨',
    empty: 'there is always an order to ship in this shop',
  },
  {
    name: 'prices',
    title: '限时价',
    route: 'packages/console/prices/index',
    looker: 'operator',
    shows: '日常价',
    empty: 'limited prices are the same for every operator',
  },
  {
    name: 'after-sale-queue',
    title: '售后处理',
    route: 'packages/console/after-sales/index',
    looker: 'operator',
    shows: '拒绝',
    empty: { shows: /没有权限|没有这项权限/ },
  },
  {
    name: 'reports',
    title: '对账',
    route: 'packages/console/reports/index',
    looker: 'operator',
    shows: '核对前一天的账',
    empty: 'its days are the same for every operator',
  },
  {
    name: 'report',
    title: '当天对账',
    route: 'packages/console/report/index',
    looker: 'operator',
    query: ({ comparedDay }) => ({ day: comparedDay }),
    shows: '本店已收，微信没有',
    empty: { shows: /没有权限|没有这项权限/, query: ({ comparedDay }) => ({ day: comparedDay }) },
  },
]
