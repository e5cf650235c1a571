package news

import "testing"

const benchInfoLine = "2031-03-02 08:15:21 来源：山城日报 作者：陆晓岚 费小满 责任编辑：白露 点击：120"

func BenchmarkParseCredits(b *testing.B) {
	for _, bb := range []struct{ name, in string }{
		{"info line", benchInfoLine},
		{"bracket", "（山城日报记者 费小满 陆 岚 白晓光 汤一鸣）"},
		{"run together", "文/记者马骁汤一鸣陆晓岚白露"},
		{"prose", "大桥全长三千二百米，设双向六车道，预计明年春天通车，届时两岸居民过江时间将由四十分钟缩短到十分钟。"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bb.in)))
			for b.Loop() {
				ParseCredits(bb.in)
			}
		})
	}
}

func BenchmarkParseDateline(b *testing.B) {
	const in = "新华社北京3月2日电（记者 陆晓岚、费小满）记者2日从水利部获悉，今年主汛期降水偏多。"
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline(in)
	}
}
