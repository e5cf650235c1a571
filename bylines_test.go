package news

import "testing"

func TestIsByline(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"（记者 陆晓岚）", true},
		{"（山城日报记者陆晓岚费小满）", true},
		{"责任编辑：陆晓岚", true},
		{"责任编辑：HN666", true},
		{"(责编：陆晓岚、费小满)", true},
		{"编辑 | 陆晓岚", true},
		{"来源：山城日报 编辑：陆晓岚", true},
		{"来源：网络", true},
		{"本文来源：山城日报", true},
		{"来源|山城参考、海湾发布", true},
		{"（来源：山城日报）", true},
		{"（原标题：大桥通车 两岸沸腾）", true},
		{"原标题：大桥通车 两岸沸腾", true},
		{"本文原标题：《大桥通车了！》", true},
		{"文/图 陆晓岚", true},
		{"采写：山城日报记者 陆晓岚", true},
		{"□ 本报记者 陆晓岚", true},
		{"新华社记者", true},
		{"記者陸曉嵐／台北報導", true},
		{"（陆晓岚）", true},
		{"陆晓岚 费小满", true},
		{"综合整理自山城日报、海湾网等", true},

		{"", false},
		{"今年夏粮长势良好。", false},
		{"记者从市教育局获悉，今年新增学位三千个。", false},
		{"记者：您怎么看待这个问题？", false},
		{"店主高明告诉记者，生意好了许多。", false},
		{"编辑部的故事", false},
		{"一、总体要求", false},
		{"来源与影响", false},
		{"视频：大桥通车现场", false},
		{"本报讯（记者 陆晓岚）昨日，山城轻轨四号线开始试运行，市民反应热烈。", false},
		{"时间：3月2日 地点：山城", false},
		{"图为新建成的大桥。", false},
		{"安全生产", false},
		{"高质量发展", false},
		{"作者：陆晓岚 点击：{{click}}次", true},
		{"本文来源于网络", true},
		{"12.7万次播放", false},
		{"建议使用1024×768分辨率浏览", false},
		{"记者：听说你只收“一张画”当修理费？", false},
		{"主持人：今天我们请来了两位嘉宾。", false},
		{"编辑：这篇文章我看了三遍才敢签字", false},
		{"打赏犒劳作者一下", false},
		{"作者最新文章", false},
		{"关注作者", false},
		{"陆晓岚（版权合作）010-88888888", false},
	} {
		if got := isByline(tt.in); got != tt.want {
			t.Errorf("isByline(%q) = %v", tt.in, got)
		}
	}
}

func TestTailCredits(t *testing.T) {
	for _, tt := range []struct{ prose, byline, want string }{
		{"两岸居民对新桥赞不绝口。", "（记者 陆晓岚）", "陆晓岚/reporter"},
		{"大桥明年通车。", "（山城日报记者陆晓岚 费小满）（完）", "陆晓岚/reporter 费小满/reporter"},
		{"图为新建成的大桥。", "山城日报记者 陆晓岚 摄", "陆晓岚/photographer"},
		{"图为新建成的大桥。", "陆晓岚摄", "陆晓岚/photographer"},
		{"孩子们在雪地里玩耍 ", "陆晓岚 摄", "陆晓岚/photographer"},
		{"▲圖為山城大橋。", "（圖／記者陸曉嵐攝）", "陸曉嵐/photographer"},
		{"警方到場處理。 ", "記者陸曉嵐／翻攝", "陸曉嵐/photographer"},
		{"大桥明年通车。（陆晓岚）", "", ""},
		{"店主高明告诉记者，生意好了许多。", "", ""},
		{"整座桥（含引桥）长三千米。", "", ""},
	} {
		s := tt.prose + tt.byline
		credits, at := tailCredits(s)
		if got := creditString(credits); got != tt.want {
			t.Errorf("tailCredits(%q) = %q, want %q", s, got, tt.want)
		}
		if want := len(tt.prose); trimBlanks(s[at:]) != tt.byline {
			t.Errorf("tailCredits(%q) begins at %d, want %d", s, at, want)
		}
	}
}
