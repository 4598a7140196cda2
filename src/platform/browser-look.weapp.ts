/** WeChat's own bars need nothing of ours. */
export {}
