/** WeChat's id of the 「到货提醒」 message, as the shop's console gives it. */
export const restockTemplateId = 'lianpu-restock'
