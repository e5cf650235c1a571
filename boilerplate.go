package news

import "strings"

// boilerHeads are the beginnings of paragraphs that belong to the site and
// not to the article: disclaimers, copyright, promotion, ends of articles.
var boilerHeads = wordsOf(
	"!--", "(请点击图片", "All Rights", "Copyright", "ICP备", "Tags:", "all rights", "{{", "©", "▼点击图片", "一键转发",
	"上一则", "上一图集", "上一条", "上一篇", "下一则", "下一图集", "下一条", "下一篇", "下载", "不良信息", "为你推荐", "为您推荐", "举报电话", "举报邮箱",
	"仅代表作者", "今日热点", "以上内容为作者", "以上内容仅", "以上内容来自", "以上就是", "以上文章", "余下全文", "免责声明", "全部评论", "关注我们", "关键词:", "关键词]",
	"凡本站", "凡本网", "凡来源", "凡注明", "分享到", "分享至", "加入会员", "加载更多", "原创声明", "反侵权公告", "发表评论", "回到页首", "图片新闻", "声明:",
	"如需转载", "展开全文", "延伸阅读", "往下看更多", "往期回顾", "往期推荐", "往期精彩", "微信公众号:", "您所浏览的新闻已过", "想了解更多", "成为会员", "我来说两句",
	"我要评论", "打开", "扫一扫", "扫描二维码", "扫码", "投稿", "投稿邮箱", "报料热线", "推荐新闻", "推荐阅读", "敬请关注", "文章仅代表作者", "新闻排行",
	"新闻热线", "更多内容", "更多报道", "更多新闻", "更多精彩", "更多资讯", "最新评论", "未经授权", "未经本", "未经许可", "本报社", "本文为作者", "本文仅代表作者",
	"本文版权", "本文由", "本文系作者", "本文转载自", "本站所有", "本站转载", "本网站", "本网转载", "查看全文", "查看原文", "标签:", "标签]", "欢迎关注", "欢迎转载",
	"正在加载", "法律声明", "海量资讯", "温馨提示:", "点击上方", "点击下方", "点击加载", "点击右上", "点击排行", "点击查看原文", "点击进入", "点击阅读原文", "点击页首",
	"热点推荐", "热门推荐", "热门文章", "热门新闻", "热门评论", "爆料", "版权声明", "版权归", "版权所有", "特别声明", "特别提示:", "特别提醒:如", "猜你喜欢",
	"用户评论", "相关专题", "相关报道", "相关推荐", "相关文章", "相关新闻", "相关资讯", "相关链接", "相关阅读", "看更多", "精彩推荐", "精彩评论",
	"网友评论", "联系我们", "联系电话", "著作权", "請繼續往下", "订阅", "记者联系方式", "评论区", "请先登录", "请先说点什么", "请关注", "请登录", "责任声明", "跟贴",
	"转播到", "转载声明", "转载请", "返回列表", "返回顶部", "返回首页", "违法和不良", "郑重声明", "重要声明", "长按上方", "长按下方", "长按二维码", "长按识别",
	"阅读全文", "阅读原文", "风险提示:",
)

// furniture are the words of a page's controls and counters. A line that has
// nothing but them, numbers and punctuation is no part of an article.
var furniture = wordsOf(
	"+", "A", "A+", "A-", "APP", "Facebook", "LINE", "QQ", "QQ好友", "QQ空间", "T", "Twitter", "app",
	"facebook", "line", "print", "share", "x", "×", "上一页", "下一页", "下载", "中", "举报", "二维码", "人", "人人网", "人参与",
	"作者", "免费", "全文", "共", "关注", "关注我们", "关键词", "关闭", "关闭窗口", "分享", "分享到", "分享至", "分享至好友和朋友圈", "印象笔记", "原创",
	"原图", "参与", "参与评论", "发布", "发表", "取消", "听新闻", "回复", "图集", "复制", "复制链接", "大", "好友", "字体", "字号", "字大",
	"字小", "客户端", "小", "小红书", "尾页", "展开", "已关注", "已有", "幻灯", "广告", "开心网", "微信", "微博", "我要评论", "手机", "手机看",
	"手机看新闻", "打印", "打印本页", "扫一扫", "扫描", "扫码", "投诉", "抖音", "推荐", "播报", "播报文章", "播放", "播放文章", "收藏", "收藏本文",
	"收起", "放大", "放大图片", "新浪微博", "暂停", "更多", "有道云笔记", "朋友圈", "朗读", "末页", "条", "条评论", "来源", "来自", "查看原图",
	"标准", "标签", "次", "正文", "注册", "浏览", "浏览次数", "浏览量", "点击", "点击数", "点击量", "点赞", "用微信扫码二维码", "登录", "百度贴吧",
	"空间", "立即", "纠错", "编辑", "缩小", "腾讯微博", "語音", "订阅", "记者", "评论", "语音", "豆瓣", "贴吧", "赞", "赞同", "超大", "跟贴",
	"转发", "转载", "返回", "链接", "阅读", "阅读数", "阅读量", "页", "顶部", "领英", "首页", "默认",
)

// isBoilerplate reports whether a paragraph belongs to the site and not to
// the article.
func isBoilerplate(s string) bool {
	s = strings.TrimLeft(s, " （(【[*※●■◆>》|·-—\u3000“\"")
	if n := longest(s, boilerHeads); n > len("下载") || n > 0 && (len(s) <= 3*minProseLine || !endsSentence(s)) {
		return true
	}
	if len(s) > 3*maxNotice {
		return false
	}
	if boilerWords.in(s) || namesMobile(s) {
		return true
	}
	return width(s) < 30 && (strings.Contains(s, "://") || strings.Contains(s, "www.")) && !strings.ContainsAny(s, "，。")
}

// minProseLine is how long, in ideographs, a sentence is at least that may begin
// with a word of two as notices do: 下载页面会附上….
const minProseLine = 40

// endsSentence reports whether s ends with a full stop.
func endsSentence(s string) bool {
	switch lastRune(strings.TrimRight(s, " ”」』）)")) {
	case '。', '！', '？':
		return true
	}
	return false
}

// maxNotice is how long a notice of the site is at most, in ideographs.
const maxNotice = 90

// boilerWords are what notices of the site and promotion say, and articles of
// that length do not.
var boilerWords = wordsOf(
	"APP下载", "ICP备0", "ICP备1", "ICP备2", "【点击", "下載APP", "下载APP", "不代表平台", "不代表本站", "不代表本网", "不得轉載", "不得转载", "仅提供信息存储服务", "侵权请联系",
	"信息存储空间服务", "关注公众号", "关注微信公众号", "务请注明出处", "如有侵权", "客户端下载", "微信搜索", "我有話要說", "扫描下方", "扫描二维码",
	"投票去", "搜索公众号", "文责自负", "更多更全", "未經授權", "未经书面许可", "未经授权", "注明出處", "点击投票", "版权归原作者", "登入繼續",
	"登录后发表评论", "登录后评论", "繼續瀏覽。", "继续浏览。", "联系我们删除", "行動APP", "行動app", "請點這裡下載", "识别二维码", "请注明出处", "请联系删除",
)

// namesMobile reports whether a line sends readers to an outlet's pages for
// phones: 上手机某某网.
func namesMobile(s string) bool {
	_, after, ok := strings.Cut(s, "上手机")
	n, _ := lookupOutlet(after)
	return ok && n > 0
}

// cutReturn cuts the way back to the site's pages off the end of a paragraph:
// 返回某某网，查看更多.
func cutReturn(s string) string {
	const maxSite = 8
	before, ok := strings.CutSuffix(s, "查看更多")
	if !ok {
		return s
	}
	before = strings.TrimRight(before, " ，,")
	i := strings.LastIndex(before, "返回")
	if i <= 0 {
		return s
	}
	if site := before[i+len("返回"):]; width(site) > maxSite || strings.ContainsAny(site, " ，,。") {
		return s
	}
	return strings.TrimRight(s[:i], " ")
}

// isFurniture reports whether a line has nothing but controls, counters,
// numbers and punctuation.
func isFurniture(s string) bool {
	for s != "" {
		n := longest(s, furniture)
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
