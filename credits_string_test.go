package news

import (
	"strings"
	"testing"
)

var creditStringTests = []struct {
	credit Credit
	want   string
}{
	{Credit{Name: "陆晓岚", Role: RoleReporter}, "记者 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleReporter, Outlet: "山城日报"}, "山城日报记者 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleReporter, Outlet: "山城日报", Place: "北京"}, "山城日报记者 陆晓岚 北京报道"},
	{Credit{Name: "艾山江·买买提", Role: RoleAuthor}, "作者 艾山江·买买提"},
	{Credit{Name: "陆晓岚", Role: RoleCorrespondent}, "通讯员 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleIntern}, "实习生 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RolePhotographer}, "摄影 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleTranslator}, "翻译 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleEditor}, "编辑 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleProofreader}, "校对 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleReviewer}, "审核 陆晓岚"},
	{Credit{Name: "陆晓岚", Role: RoleOther}, "策划 陆晓岚"},
	{Credit{Name: "海湾财绢", Role: RoleAuthor}, "作者：海湾财绢"},
	{Credit{Name: "Lily Wang", Role: RolePhotographer}, "摄影：Lily Wang"},
}

func TestCreditString(t *testing.T) {
	for _, tt := range creditStringTests {
		s := tt.credit.String()
		if s != tt.want {
			t.Errorf("%#v.String() = %q, want %q", tt.credit, s, tt.want)
		}
		if got, err := ParseCredits(s); err != nil || len(got) != 1 || got[0] != tt.credit {
			t.Errorf("ParseCredits(%q) = %#v, %v, want %#v", s, got, err, tt.credit)
		}
	}
	for _, tt := range []struct {
		credit Credit
		want   string
	}{
		{Credit{}, ""},
		{Credit{Name: "陆晓岚"}, "陆晓岚"},
	} {
		if got := tt.credit.String(); got != tt.want {
			t.Errorf("%#v.String() = %q, want %q", tt.credit, got, tt.want)
		}
	}
}

func TestParseCreditsOutlets(t *testing.T) {
	for _, tt := range []struct{ in, outlet, place string }{
		{"山城日报记者 陆晓岚 北京报道", "山城日报", "北京"},
		{"（海湾时报驻法国特约记者 陆晓岚）", "海湾时报", "法国"},
		{"《长街》记者/陆晓岚", "长街", ""},
		{"海湾晚报/浪花新闻记者 陆晓岚", "海湾晚报/浪花新闻", ""},
		{"海湾报·海湾网记者 陆晓岚", "海湾报·海湾网", ""},
		{"本报记者 陆晓岚", "", ""},
		{"来源：山城日报 作者：陆晓岚", "", ""},
		{"来源：山城晚报记者陆晓岚", "山城晚报", ""},
		{"供稿：海湾渔业局 编辑：陆晓岚", "", ""},
		{"出品：海湾融媒 策划：陆晓岚", "", ""},
		{"作者：山城日报记者 陆晓岚", "山城日报", ""},
		{"海湾时报 记者：陆晓岚", "海湾时报", ""},
		{"海湾网讯 记者陆晓岚 发自广州", "海湾网", "广州"},
		{"社會中心／陸曉嵐台中報導", "", "台中"},
		{"記者陸曉嵐／台北報導", "", "台北"},
		{"（中央社記者陸曉嵐高雄8日電）", "中央社", "高雄"},
	} {
		got, err := ParseCredits(tt.in)
		if err != nil || len(got) != 1 || got[0].Outlet != tt.outlet || got[0].Place != tt.place {
			t.Errorf("ParseCredits(%q) = %#v, %v, want outlet %q, place %q", tt.in, got, err, tt.outlet, tt.place)
		}
	}
}

func TestParseCreditsAllocs(t *testing.T) {
	for _, tt := range []struct {
		in    string
		limit float64
	}{
		{benchInfoLine, 1},
		{"（山城日报记者 费小满 白晓光 汤一鸣）", 1},
		{"（本报记者 陆 岚）", 2}, // joining the name
	} {
		if n := testing.AllocsPerRun(100, func() { ParseCredits(tt.in) }); n > tt.limit {
			t.Errorf("ParseCredits(%q): %v allocations, want %v", tt.in, n, tt.limit)
		}
	}
}

// Strings as long as a page, of the pieces that the parsers look behind and
// ahead from, must not cost the square of their length.
func TestLongBylines(t *testing.T) {
	for _, unit := range []string{
		"记者张三 ", "张", "（", "）", "记者", "王小明", "·", "来 ", "摄 ", "a.", "1月", "《", "“", " ", "北京", "驻", "：", "新华社", "讯",
	} {
		s := strings.Repeat(unit, 20000)
		ParseCredits(s)
		ParseDateline(s)
		isByline(s)
		tailCredits(s)
	}
}
