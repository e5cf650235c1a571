package main

import (
	"fmt"
	"runtime/debug"
)

var versionCommand = command{
	name:  "version",
	short: bilingual{"print the program's version", "输出程序版本"},
	manual: bilingual{`Version prints the version of the module that the program was built from, the
revision if it was built in a repository, and the Go release that built it.
`, `version 输出构建本程序的模块版本、修订号（若在代码库中构建）和所用的 Go 版
本。
`},
	run: runVersion,
}

func runVersion(e *env, c command, args []string) int {
	if len(args) > 0 {
		return e.misuse(c.name, messagef("takes no arguments"))
	}
	return e.print(version())
}

// version describes the build in a line.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "cnnews (built without module information)\n"
	}
	s := "cnnews " + info.Main.Version
	for _, set := range info.Settings {
		switch {
		case set.Key == "vcs.revision":
			s += " " + set.Value
		case set.Key == "vcs.modified" && set.Value == "true":
			s += " (modified)"
		}
	}
	return fmt.Sprintf("%s %s\n", s, info.GoVersion)
}
