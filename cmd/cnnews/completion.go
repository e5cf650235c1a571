package main

import (
	"fmt"
	"strings"
)

var completionCommand = command{
	name:  "completion",
	args:  bilingual{"bash|zsh|fish", "bash|zsh|fish"},
	short: bilingual{"print a script that completes commands and flags", "输出补全命令和选项的脚本"},
	manual: bilingual{`Completion prints the script by which a shell completes the program's commands,
flags and their values.

	$ source <(cnnews completion bash)
	$ cnnews completion zsh >"${fpath[1]}/_cnnews"
	$ cnnews completion fish >~/.config/fish/completions/cnnews.fish
`, `completion 输出让 shell 补全本程序的命令、选项及其取值的脚本。

	$ source <(cnnews completion bash)
	$ cnnews completion zsh >"${fpath[1]}/_cnnews"
	$ cnnews completion fish >~/.config/fish/completions/cnnews.fish
`},
	run: func(e *env, c command, args []string) int {
		if len(args) == 1 {
			switch args[0] {
			case "bash":
				return e.print(completeBash(e.commands))
			case "zsh":
				return e.print(completeZsh(e.commands, e.lang))
			case "fish":
				return e.print(completeFish(e.commands, e.lang))
			}
		}
		return e.misuse(c.name, messagef("wants bash, zsh or fish"))
	},
}

// commandNames lists the commands, and help.
func commandNames(commands []command) []string {
	names := []string{"help"}
	for _, c := range commands {
		names = append(names, c.name)
	}
	return names
}

func completeBash(commands []command) string {
	var b strings.Builder
	b.WriteString(`# bash completion for cnnews
_cnnews() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=
	COMPREPLY=()
	case ${COMP_WORDS[1]},$prev in
`)
	names := strings.Join(commandNames(commands), " ")
	fmt.Fprintf(&b, "\thelp,help) words='%s' ;;\n", names)
	for _, c := range commands {
		for _, f := range c.flags(english) {
			if words := f.words(); words != nil {
				fmt.Fprintf(&b, "\t%s,-%s) words='%s' ;;\n", c.name, f.name, strings.Join(words, " "))
			}
		}
	}
	fmt.Fprintf(&b, "\tcompletion,completion) words='bash zsh fish' ;;\n\t*)\n\t\tif [[ $COMP_CWORD == 1 && $cur != -* ]]; then\n\t\t\twords='%s'\n\t\telif [[ $cur == -* ]]; then\n\t\t\tcase ${COMP_WORDS[1]} in\n", names)
	for _, c := range commands {
		if list := flagList(c); list != "" {
			pattern := c.name
			if c.name == parseCommand.name {
				pattern += "|-*" // the name left out
			}
			fmt.Fprintf(&b, "\t\t\t%s) words='%s' ;;\n", pattern, list)
		}
	}
	b.WriteString(`			esac
		fi ;;
	esac
	[[ $words ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _cnnews cnnews
`)
	return b.String()
}

// flagList gives the flags of a command with blanks between.
func flagList(c command) string {
	var list []string
	for _, f := range c.flags(english) {
		list = append(list, "-"+f.name)
	}
	return strings.Join(list, " ")
}

func completeZsh(commands []command, lang langFlag) string {
	var b strings.Builder
	b.WriteString("#compdef cnnews\n_cnnews() {\n\tlocal -a commands\n\tcommands=(\n\t\t" + quoteShell("help:"+lang.say("print a manual")) + "\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t%s\n", quoteShell(c.name+":"+c.short.in(lang)))
	}
	b.WriteString("\t)\n\tif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n\t\t_describe command commands\n\t\t_files\n\t\treturn\n\tfi\n\tcase $words[2] in\n\thelp) _describe command commands ;;\n\tcompletion) _values shell bash zsh fish ;;\n")
	for _, c := range commands {
		if len(c.flags(lang)) > 0 && c.name != parseCommand.name {
			writeZshCase(&b, c.name, c, lang)
		}
	}
	writeZshCase(&b, "*", parseCommand, lang) // its name may be left out
	b.WriteString("\tesac\n}\n_cnnews \"$@\"\n")
	return b.String()
}

func writeZshCase(b *strings.Builder, pattern string, c command, lang langFlag) {
	fmt.Fprintf(b, "\t%s) _arguments", pattern)
	for _, f := range c.flags(lang) {
		spec := "-" + f.name + "[" + strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`).Replace(f.summary(lang)) + "]"
		if f.value != "" {
			spec += ":" + strings.ToLower(f.name) + ":"
			if words := f.words(); words != nil {
				spec += "(" + strings.Join(words, " ") + ")"
			}
		}
		b.WriteString(" \\\n\t\t" + quoteShell(spec))
	}
	b.WriteString(" \\\n\t\t'*:file:_files' ;;\n")
}

func completeFish(commands []command, lang langFlag) string {
	var b strings.Builder
	b.WriteString("# fish completion for cnnews\n")
	names := strings.Join(commandNames(commands), " ")
	fmt.Fprintf(&b, "complete -c cnnews -n __fish_use_subcommand -a help -d %s\n", quoteShell(lang.say("print a manual")))
	for _, c := range commands {
		fmt.Fprintf(&b, "complete -c cnnews -n __fish_use_subcommand -a %s -d %s\n", c.name, quoteShell(c.short.in(lang)))
	}
	fmt.Fprintf(&b, "complete -c cnnews -n '__fish_seen_subcommand_from help' -f -a '%s'\n", names)
	b.WriteString("complete -c cnnews -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n")
	for _, c := range commands {
		condition := "__fish_seen_subcommand_from " + c.name
		if c.name == parseCommand.name {
			condition = "not __fish_seen_subcommand_from " + strings.ReplaceAll(names, " parse", "")
		}
		for _, f := range c.flags(lang) {
			fmt.Fprintf(&b, "complete -c cnnews -n '%s' -o %s", condition, f.name)
			if f.value != "" {
				b.WriteString(" -x")
			}
			if words := f.words(); words != nil {
				fmt.Fprintf(&b, " -a '%s'", strings.Join(words, " "))
			}
			fmt.Fprintf(&b, " -d %s\n", quoteShell(f.summary(lang)))
		}
	}
	return b.String()
}

// quoteShell quotes a word for a shell.
func quoteShell(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
