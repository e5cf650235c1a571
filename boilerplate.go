package news

import "strings"

// boilerHeads are the beginnings of paragraphs that belong to the site and
// not to the article: disclaimers, copyright, promotion, ends of articles.
var boilerHeads = [...]string{
	"声明:", "免责声明", "版权声明", "版权所有", "版权归", "特别声明", "郑重声明", "重要声明", "法律声明", "特别提示:", "特别提醒:如", "风险提示:", "温馨提示:",
	"本文仅代表作者", "本文为作者", "文章仅代表作者", "本文系作者", "仅代表作者", "本文版权", "本网站", "本站所有", "本站转载", "本网转载", "凡本网", "凡本站", "凡注明", "凡来源",
	"以上内容为作者", "以上内容仅", "以上内容来自", "以上文章", "以上就是", "未经授权", "未经许可", "未经本", "转载请", "如需转载", "欢迎转载", "转载声明", "原创声明", "著作权",
	"扫一扫", "扫描二维码", "扫码", "长按二维码", "长按识别", "长按上方", "长按下方", "点击查看原文", "点击阅读原文", "阅读原文", "查看原文", "点击进入", "点击下方", "点击上方", "点击右上",
	"更多精彩", "更多新闻", "更多资讯", "更多内容", "更多报道", "想了解更多", "欢迎关注", "关注我们", "请关注", "敬请关注", "微信公众号:", "下载", "打开", "分享到", "分享至",
	"责任声明", "投稿邮箱", "投稿", "联系我们", "联系电话", "举报电话", "举报邮箱", "违法和不良", "不良信息", "报料热线", "新闻热线", "爆料", "记者联系方式",
	"网友评论", "我来说两句", "我要评论", "发表评论", "最新评论", "热门评论", "全部评论", "精彩评论", "跟贴", "用户评论", "评论区",
	"上一篇", "下一篇", "上一条", "下一条", "上一则", "下一则", "返回列表", "返回首页", "返回顶部", "加载更多", "点击加载", "展开全文", "阅读全文", "余下全文", "查看全文",
	"相关阅读", "相关新闻", "相关报道", "相关文章", "相关链接", "相关推荐", "相关资讯", "相关专题", "延伸阅读", "推荐阅读", "推荐新闻", "为您推荐", "为你推荐", "猜你喜欢", "热门推荐",
	"热门文章", "热门新闻", "热点推荐", "精彩推荐", "图片新闻", "新闻排行", "点击排行", "今日热点", "本文由", "本文转载自", "海量资讯", "新浪声明", "本报社",
	"您所浏览的新闻已过", "往下看更多", "反侵权公告", "转播到", "正在加载", "请先登录", "请登录", "一键转发", "请先说点什么", "看明星八卦", "点击页首", "回到页首", "(请点击图片", "▼点击图片", "請繼續往下", "看更多", "订阅", "加入会员", "成为会员", "ICP备", "Copyright", "©", "All Rights", "all rights",
}

// furniture are the words of a page's controls and counters. A line that has
// nothing but them, numbers and punctuation is no part of an article.
var furniture = [...]string{
	"分享到", "分享至", "分享", "打印", "打印本页", "关闭窗口", "关闭", "收藏", "收藏本文", "字号", "字体", "大", "中", "小", "字大", "字小", "放大", "缩小", "默认", "超大", "标准", "正文",
	"评论", "条评论", "参与评论", "我要评论", "跟贴", "阅读", "阅读量", "阅读数", "浏览", "浏览量", "浏览次数", "点击", "点击数", "点击量", "次", "人参与", "参与", "举报", "投诉", "纠错",
	"微信", "微博", "新浪微博", "腾讯微博", "朋友圈", "好友", "空间", "复制链接", "复制", "链接", "手机看新闻", "手机看", "手机", "客户端", "下载", "推荐", "点赞", "赞", "赞同", "转发", "转载", "关注",
	"已关注", "取消", "订阅", "扫码", "扫一扫", "扫描", "二维码", "返回", "首页", "顶部", "上一页", "下一页", "尾页", "末页", "登录", "注册", "发布", "发表", "回复", "播报", "朗读", "听新闻", "语音", "播放",
	"暂停", "放大图片", "图集", "查看原图", "原图", "幻灯", "广告", "展开", "收起", "全文", "更多", "免费", "立即", "来自", "原创", "已有", "共", "条", "人", "页", "用微信扫码二维码", "分享至好友和朋友圈", "語音", "播放文章", "播报文章",
	"QQ空间", "QQ好友", "开心网", "人人网", "豆瓣", "领英", "贴吧", "百度贴吧", "抖音", "小红书", "有道云笔记", "印象笔记", "QQ", "A", "A-", "A+", "T", "Facebook", "Twitter", "LINE", "facebook", "line", "share", "print", "+", "x", "×", "APP", "app", "关注我们", "记者", "编辑", "作者", "来源", "标签", "关键词",
}

// isBoilerplate reports whether a paragraph belongs to the site and not to
// the article.
func isBoilerplate(s string) bool {
	s = strings.TrimLeft(s, " （(【[*※●■◆>》|·-—\u3000“\"")
	for _, h := range boilerHeads {
		if hasFold(s, h) > 0 {
			return true
		}
	}
	if len(s) > 3*maxNotice {
		return false
	}
	for _, w := range boilerWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return width(s) < 30 && (strings.Contains(s, "://") || strings.Contains(s, "www.")) && !strings.ContainsAny(s, "，。")
}

// maxNotice is how long a notice of the site is at most, in ideographs.
const maxNotice = 90

// boilerWords are what notices of the site and promotion say, and articles of
// that length do not.
var boilerWords = [...]string{
	"未经授权", "未经书面许可", "未經授權", "不得转载", "不得轉載", "请注明出处", "务请注明出处", "注明出處", "如有侵权", "侵权请联系", "联系我们删除", "请联系删除", "仅提供信息存储服务", "信息存储空间服务",
	"不代表本站", "不代表本网", "不代表平台", "文责自负", "版权归原作者", "点击投票", "【点击", "扫描下方", "扫描二维码", "识别二维码", "关注微信公众号", "关注公众号", "搜索公众号", "微信搜索", "下载APP", "下載APP",
	"APP下载", "客户端下载", "請點這裡下載", "登录后发表评论", "登录后评论", "登入繼續", "繼續瀏覽。", "继续浏览。", "手机新浪网", "返回搜狐", "我有話要說", "更多更全", "投票去", "行動app", "行動APP", "有8条更新",
}

// isFurniture reports whether a line has nothing but controls, counters,
// numbers and punctuation.
func isFurniture(s string) bool {
	for s != "" {
		n := 0
		for _, w := range furniture {
			if m := hasFold(s, w); m > n {
				n = m
			}
		}
		if n == 0 {
			for i, r := range s {
				if isHan(r) || r|0x20 >= 'a' && r|0x20 <= 'z' {
					return false
				}
				n = i + len(string(r))
				break
			}
		}
		s = s[n:]
	}
	return true
}
