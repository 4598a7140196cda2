/** WeChat draws its own swiper, beside the page's code. */
export function useSettled(): boolean {
  return true
}
