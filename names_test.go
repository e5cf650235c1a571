package news

import (
	"math/rand"
	"strings"
	"testing"
)

// The generator's lists are its own: weights and characters differ from those
// of the tables, and some characters the tables do not have.
const (
	genFrequent = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
	genCommon   = "梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
	genRare     = "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解华车佘骆幸尚麻"
	genGiven    = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红玲芬燕彬凤洁梅琳雪云莉鑫波斌辉亮宇浩凯健俊帆旭宁婷慧雯怡思佳欣悦雨晨子梓涵轩博文志国建海春小晓嘉家天一可永世" +
		"少振立宏德绍向若诗梦紫语美爱淑惠贞宝金银才福祥荣贵兴旺林森松柏江河湖川山峰岩石冰霜露青翠黎曦皓瀚哲睿毅恒泽润沛沐霖骁戈弋忱朗垚焱犇蔷薇茜茹菡蕴荻"
)

var genCompound = []string{"欧阳", "司马", "上官", "诸葛", "慕容", "夏侯", "皇甫", "令狐", "司徒", "东方"}

func genName(rng *rand.Rand) string {
	pick := func(s string) string { r := []rune(s); return string(r[rng.Intn(len(r))]) }
	given := pick(genGiven)
	if n := rng.Intn(100); n >= 25 {
		if n > 94 {
			given += given
		} else {
			given += pick(genGiven)
		}
	}
	switch n := rng.Intn(100); {
	case n < 45:
		return pick(genFrequent) + given
	case n < 84:
		return pick(genCommon) + given
	case n < 98:
		return pick(genRare) + given
	}
	return genCompound[rng.Intn(len(genCompound))] + given
}

func TestSplitNames(t *testing.T) {
	const floor = .98
	rng := rand.New(rand.NewSource(7))
	var right, found, wanted int
	for range 4000 {
		want := make([]string, 2+rng.Intn(4))
		for i := range want {
			want[i] = genName(rng)
		}
		got, _ := appendNames(nil, strings.Join(want, ""))
		wanted += len(want)
		found += len(got)
		left := map[string]int{}
		for _, w := range want {
			left[w]++
		}
		for _, g := range got {
			if left[g] > 0 {
				left[g]--
				right++
			}
		}
	}
	f1 := 2 * float64(right) / float64(found+wanted)
	t.Logf("F1 %.4f", f1)
	if f1 < floor {
		t.Errorf("F1 of names in a row = %.4f, want %.2f", f1, floor)
	}
}

func TestIsName(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"陆晓岚", true}, {"费小满", true}, {"王强", true}, {"李婷婷", true}, {"陳偉婷", true}, {"欧阳晓晨", true},
		{"上官云", true}, {"扎西次仁", true}, {"乌云其其格", true}, {"艾山江·买买提", true}, {"J·K·罗琳", true},

		{"", false}, {"王", false}, {"高度", false}, {"安全", false}, {"金融", false}, {"方便", false}, {"石家庄", false},
		{"江苏", false}, {"海外", false}, {"华尔街", false}, {"国家", false}, {"中国", false}, {"山城日报", false},
		{"羊城晚报·羊城派", false}, {"记者", false}, {"王的", false}, {"你好", false}, {"·", false}, {"a·", false},
	} {
		if got := isName(tt.in); got != tt.want {
			t.Errorf("isName(%q) = %v, score %d", tt.in, got, nameScore(tt.in))
		}
	}
}

func TestIsOfficeName(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"粤交警", true}, {"穗公宣", true}, {"深消宣", true}, {"山公轩", true}, {"粤应急宣", true}, {"湘公", true},
		{"张文宣", false}, {"陆晓岚", false}, {"李宣", false}, {"扎西", false},
	} {
		if got := isOfficeName(tt.in); got != tt.want {
			t.Errorf("isOfficeName(%q) = %v", tt.in, got)
		}
	}
}
