package news

import "testing"

func TestCutReturn(t *testing.T) {
	for in, want := range map[string]string{
		"三百艘渔船今天清晨出港。返回海湾网，查看更多":   "三百艘渔船今天清晨出港。",
		"（编辑：张三）返回海湾，查看更多":         "（编辑：张三）",
		"渔船返回海湾，请查看更多":             "渔船返回海湾，请查看更多",
		"返回海湾网，查看更多":               "返回海湾网，查看更多",
		"三百艘渔船今天清晨出港，傍晚返回海湾。":      "三百艘渔船今天清晨出港，傍晚返回海湾。",
		"渔船返回海湾以后，市民可以在菜场的屏幕上查看更多": "渔船返回海湾以后，市民可以在菜场的屏幕上查看更多",
	} {
		if got := cutReturn(in); got != want {
			t.Errorf("cutReturn(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNamesMobile(t *testing.T) {
	for in, want := range map[string]bool{
		"看渔港、查潮汐，上手机人民网海湾频道": true,
		"渔民在船上手机信号不好":        false,
		"海湾人上手机店排队":          false,
	} {
		if got := isBoilerplate(in); got != want {
			t.Errorf("isBoilerplate(%q) = %v", in, got)
		}
	}
}

// The way back to the site behind an editor line does not hide it.
func TestWayBack(t *testing.T) {
	a, err := ParseText([]byte("海湾渔船清晨出港\n2024-05-06 08:08\n" +
		"三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。\n（编辑：汤一鸣）返回海湾，查看更多\n"))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(a.Body); n != 2 || a.Body[1] != (Paragraph{KindByline, "（编辑：汤一鸣）"}) {
		t.Errorf("body %+v, want the editor line at its end", a.Body)
	}
}
