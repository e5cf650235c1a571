package news

import (
	"strings"
	"unicode"
)

// The tables are in folded form and sorted.

// headWords head blocks of links to articles, alone or in a longer heading.
var headWords = wordsOf(
	"上一则", "上一則", "上一图集", "上一条", "上一篇", "上一组", "上篇", "下一则", "下一則", "下一图集", "下一条", "下一篇", "下一组", "下篇", "专栏",
	"专稿", "专题", "也喜欢", "今日", "体育", "作者最近", "健康", "关联", "其他内容", "其他同", "军事", "前一篇", "前情", "博客", "即时", "原创",
	"参考", "同栏目", "同类", "后一篇", "国内", "国际", "图片", "图集", "大事件", "大家都", "大视野", "头条", "娱乐", "延伸", "影音", "往下看", "往期",
	"必看", "必读", "快讯", "感兴趣", "报道", "排行", "接下来播放", "推荐", "教育", "文化", "文章", "新闻", "旅游", "时政", "更多内容", "最新", "榜",
	"此前报道", "深度", "滚动", "点击", "热图", "热帖", "热播", "热文", "热榜", "热点", "热议", "热评榜", "热读", "热门", "焦点", "爱看", "独家",
	"猜你", "猜您", "相关", "看点", "社会", "科技", "策划", "精华", "精彩", "精选", "综合", "编辑最近", "茶余", "要闻", "观察", "视觉", "视频", "论坛",
	"话题", "财经", "资讯", "都在看", "阅读", "頭条",
)

// relatedWords are those of them by which a block of a single link is known.
var relatedWords = wordsOf(
	"NEXT", "Next", "PREV", "Previous", "上一则", "上一則", "上一图集", "上一条", "上一篇", "上一篇文章", "上一组", "上篇", "下一则", "下一則",
	"下一图集", "下一条", "下一篇", "下一篇文章", "下一组", "下篇", "为你推荐", "为您推荐", "关联新闻", "关联阅读", "前一篇", "同场加映", "同类推荐",
	"后一篇", "延伸", "延伸阅读", "往下看", "往期", "接下来播放", "推荐", "推荐文章", "推荐新闻", "推荐阅读", "更多新闻", "此前报道", "热点新闻",
	"热门推荐", "猜你喜欢", "相关专题", "相关内容", "相关图集", "相关报道", "相关推荐", "相关文章", "相关新闻", "相关稿件", "相关视频", "相关话题",
	"相关资讯", "相关链接", "相关阅读", "看更多", "精彩推荐", "阅读下一篇", "阅读推荐",
)

// otherWords head blocks of links to something else.
var otherWords = wordsOf(
	"下载", "专家", "专辑", "主办", "书城", "书库", "二手房", "企业", "优惠", "会议", "作者列表", "党政", "公开课程", "公益", "关于我们", "分站",
	"分类", "医生", "医院", "历年", "友情连结", "友情链接", "合作伙伴", "合作单位", "合作媒体", "合作网站", "名医", "名校", "品牌", "商城", "团购",
	"图书", "地方网站", "培训", "大家都在搜", "好书", "媒体链接", "客户端", "小说", "工具", "广告", "应用", "归档", "彩票", "影城", "影讯", "影院",
	"房源", "手游", "承办", "折扣", "报价", "报刊", "招聘", "搜索", "政府网站", "新房", "服务", "期刊", "查询", "标签", "栏目", "楼盘", "求职", "注册",
	"活动", "游戏", "热搜", "热词", "热门城市", "版权", "版面", "特卖", "用户", "电子报", "留言", "登录", "直播间", "礼包", "站点导航", "竞拍", "粉丝",
	"网游", "网站地图", "网站导航", "联系我们", "股吧", "行情", "订阅号", "读书", "课程", "账号", "购物", "资料库", "赞助", "跟贴区", "车型", "连载",
	"邮箱", "部门网站", "问答", "频道列表", "频道导航",
)

// siteWords stand in links to what the law asks of a site, and to its desks.
var siteWords = wordsOf(
	"12377", "About", "Complaint", "Contact", "Copyright", "English", "ICP备", "ICP许", "ICP证", "Privacy", "下载APP", "不良信息", "举报中心",
	"举报受理", "举报电话", "举报邮箱", "人才招聘", "侵权投诉", "免责声明", "免费邮箱", "公网安备", "关于我们", "加入收藏", "友情链接", "备案信息",
	"备案号", "客户端下载", "帮助中心", "广告服务", "意见反馈", "意见箱", "手机客户端", "手机版", "打开APP", "服务协议", "服务条款", "法律声明",
	"注册VIP", "版权声明", "版权所有", "版权投诉", "用户协议", "电脑版", "留言板", "站点地图", "管理制度", "管理规定", "网安备", "网站地图", "网络110",
	"网警", "联系我们", "自律", "营业执照", "触屏版", "许可证", "设为首页", "诚聘英才", "违法和不良", "邮箱注册", "隐私政策", "隐私权", "隐私条款",
)

// controlWords make up the texts of buttons and counters; a text that has
// nothing else but digits and marks is no headline.
var controlWords = wordsOf(
	"Comments", "Facebook", "LINE", "MORE", "More", "QQ", "Read", "Twitter", "comments", "more", "read", "万", "上一张", "上一页", "下一张",
	"下一页", "下载", "不感兴趣", "专栏", "专题", "举报", "于", "人", "人人网", "人在看", "人气", "人看过", "人阅读", "亿", "亿万", "今天", "今日",
	"余下", "作者", "免费", "全文", "全部", "关注", "关闭", "分享", "分钟", "刚刚", "刷新", "前", "前天", "剩余", "加载", "原创", "原文", "参与",
	"发布", "发表", "周", "回复", "回应", "回放", "图", "图集", "复制", "大图", "天", "小时", "尾页", "展开", "已", "已阅", "年", "广告", "开启", "张",
	"微信", "微博", "快去", "我要", "手机", "打印", "换一批", "换一换", "推", "搜索", "播放", "收听", "收看", "收藏", "收起", "数", "新", "新闻", "日",
	"昨天", "暂无", "更多", "月", "朋友圈", "期", "末页", "条", "来源", "查看", "查看更多", "楼", "次", "注册", "浏览", "点击", "点赞", "热", "热度",
	"独家", "登录", "直播", "看看", "空间", "立即", "组图", "编辑", "网友", "自动", "荐", "观看", "视频", "订阅", "评", "评论", "试看", "详情", "详细",
	"读", "豆瓣", "贴吧", "赞", "跟帖", "跟贴", "转发", "返回", "还有", "进入", "重新", "量", "链接", "阅", "阅读", "顶", "顶部", "频道", "首页",
	"高清",
)

// maxControl is the width of the longest text of a button or a counter.
const maxControl = 16

// isControl reports whether s is the text of a button or a counter, or has
// no word at all.
func isControl(s string) bool {
	return spells(s, controlWords) || !hasWord(s)
}

// hasWord reports whether a letter or an ideograph is in s.
func hasWord(s string) bool {
	for _, r := range s {
		if isHan(r) || unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// strongWords head blocks of links to articles whatever else the heading says.
var strongWords = wordsOf(
	"其他同", "内容", "同栏目", "延伸阅读", "快讯", "感兴趣", "排行", "推荐阅读", "文章", "新闻", "本栏目", "本频道", "栏目推荐", "猜你喜欢", "相关",
	"要闻", "资讯",
)

// controlHeads are the buttons that stand beside headings.
var controlHeads = wordsOf(
	"MORE", "More", "more", "全部", "刷新", "换一", "更多", "查看", "点击", "进入",
)

// neighbours stand before the titles of the articles before and after.
var neighbours = wordsOf(
	"上一个", "上一个图集", "上一主题", "上一则", "上一则新闻", "上一則", "上一則新闻", "上一图集", "上一条", "上一条新闻", "上一版文章", "上一篇",
	"上一篇博文", "上一篇报道", "上一篇文章", "上一篇新闻", "上一篇日志", "上一组", "上一组图", "上一节", "上一页新闻", "上篇", "下一个", "下一个图集",
	"下一主题", "下一则", "下一则新闻", "下一則", "下一則新闻", "下一图集", "下一条", "下一条新闻", "下一篇", "下一篇博文", "下一篇文章", "下一篇新闻",
	"下一篇日志", "下一组", "下一组图", "下一节", "下篇", "前一条", "前一篇", "后一条", "后一篇", "阅读下一篇",
)

// cutNeighbour gives the length of 上一篇: and its like at the head of s, with
// the marks around, or 0.
func cutNeighbour(s string) int {
	rest := strings.TrimLeftFunc(s, isNeighbourMark)
	n := longest(rest, neighbours)
	if n == 0 {
		return 0
	}
	word, rest := rest[:n], rest[n:]
	title := strings.TrimLeft(rest, " ]】>》»›：:）)→|·-—")
	if title == rest && rest != "" && !endsAsNeighbour(word) {
		return 0
	}
	return len(s) - len(title)
}

// isNeighbourMark reports whether r may stand before 上一篇 and its like.
func isNeighbourMark(r rune) bool {
	switch r {
	case ' ', '[', '【', '<', '《', '«', '‹', '（', '(', '←', '|', '·':
		return true
	}
	return false
}

// neighbourWord gives 上一篇 or its like at the head of s, or "".
func neighbourWord(s string) string {
	if cutNeighbour(s) == 0 {
		return ""
	}
	s = strings.TrimLeftFunc(s, isNeighbourMark)
	return s[:longest(s, neighbours)]
}

// endsAsNeighbour reports whether a neighbour's word is one also without a mark
// behind it. 上一个 may begin a headline.
func endsAsNeighbour(word string) bool {
	for _, end := range [...]string{"篇", "则", "則", "条", "條", "新闻", "新聞", "文章"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// noTitle stands where an article has no neighbour.
var noTitle = wordsOf(
	"到头了", "已是最后一篇", "已是第一篇", "已经是最后一篇", "已经是第一篇", "无", "暂无", "最后一篇", "没有", "没有了", "空", "第一篇",
)

// moreWords begin links to a whole list.
var moreWords = wordsOf(
	">>查看", "MORE", "More", "See all", "more", "·点击", "下载", "我要", "打开", "更多", "查看今天", "查看全部", "查看更多", "注册", "点击查看",
	"点击注册", "登录", "订阅", "返回", "进入",
)
