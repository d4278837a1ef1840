package source

import "strings"

// language is what the lexer knows of a language.
type language struct {
	marks         []string        // what begins a comment up to the end of the line
	opens, closes string          // what encloses a comment
	quotes        string          // what encloses a string
	long          string          // which of them may enclose several lines
	triple        bool            // three of them may as well
	reserved      map[string]bool // words of the language
	anyCase       bool            // words may be written in capitals
	named         string          // what stands behind a name
	markup        bool            // elements such as <a>
	lines         map[byte]string
}

// languages are the languages by the names that authors give them behind a
// fence.
var languages = func() map[string]*language {
	m := map[string]*language{}
	for names, l := range map[string]*language{
		"js javascript jsx mjs ts typescript tsx node vue svelte": c("async await break case catch class const continue debugger default delete do else enum export extends false finally for from function get if implements import in instanceof interface let new null of private protected public readonly return set static super switch this throw true try type typeof undefined var void while with yield", "`"),
		"java":                        c("abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for if implements import instanceof int interface long native new null package private protected public record return sealed short static super switch synchronized this throw throws transient true false try var void volatile while yield", ""),
		"c h cpp c++ cc hpp cxx objc": c("alignas auto bool break case catch char class const constexpr continue default define delete do double else endif enum explicit extern false float for friend goto if ifdef ifndef include inline int long mutable namespace new noexcept nullptr NULL operator override private protected public register return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile while", ""),
		"cs csharp c#":                c("abstract as async await base bool break byte case catch char class const continue decimal default delegate do double else enum event false finally float for foreach get if in int interface internal is lock long namespace new null object out override private protected public readonly record ref return sealed set static string struct switch this throw true try using var virtual void while yield", ""),
		"go golang":                   c("any bool break byte case chan const continue default defer else error fallthrough false float64 for func go goto if import int int64 interface make map nil package range return rune select string struct switch true type uint var", "`"),
		"kotlin kt scala":             c("abstract as break by case catch class companion constructor continue data def do else enum extends false final finally for fun if import in init interface internal is lateinit lazy match null object open override package private protected public return sealed super suspend this throw trait true try type val var when where while with yield", ""),
		"swift":                       c("as associatedtype async await break case catch class continue default defer do else enum extension fallthrough false fileprivate for func guard if import in init inout internal is lazy let nil open operator private protocol public repeat return self static struct subscript super switch throw throws true try typealias var weak where while", ""),
		"rust rs":                     c("as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while", ""),
		"php":                         c("abstract and array as break case catch class clone const continue default do echo else elseif extends false final finally fn for foreach function global if implements include instanceof interface isset match namespace new null or print private protected public readonly require return static switch this throw trait true try unset use var while yield", ""),
		"dart solidity proto protobuf groovy gradle": c("abstract address assert async await bool break case catch class const continue contract def default do double dynamic else enum event extends false final finally for function if implements import in int interface is late mapping memory message new null override package payable private public repeated require return returns service static string super switch syntax this throw true try uint256 var view void while with yield", ""),
		"python py python3 ipython":                  {marks: []string{"#"}, quotes: `"'`, triple: true, named: "(", reserved: keywords("and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return self True try while with yield")},
		"ruby rb":                                    {marks: []string{"#"}, quotes: `"'`, named: "(", reserved: keywords("alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or private puts redo require rescue retry return self super then true undef unless until when while yield attr_accessor")},
		"r julia jl elixir ex perl":                  {marks: []string{"#"}, quotes: `"'`, named: "(", reserved: keywords("abstract begin break catch const def defmodule do else elseif elsif end export false FALSE fn for foreach function global if import in let library local mutable my next NULL package print quote repeat return struct sub TRUE true try unless use using when while")},
		"bash sh shell zsh console shell-session sh-session fish powershell ps1": {marks: []string{"#"}, quotes: `"'`, long: `"'`, reserved: keywords("alias case cd do done echo elif else esac eval exec exit export fi for function if in local read return set shift source sudo then trap unset until while")},
		"dockerfile docker makefile make cmake nginx":                            {marks: []string{"#"}, quotes: `"'`, reserved: keywords("FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL AS ifeq else endif include define export server location listen root proxy_pass")},
		"sql mysql postgresql postgres plsql tsql sqlite":                        {marks: []string{"--"}, opens: "/*", closes: "*/", quotes: `'"`, anyCase: true, named: "(", reserved: keywords("add all alter and any as asc begin between bigint boolean by cascade case char check column commit constraint create cross database date decimal default delete desc distinct drop else end exists explain false foreign from full function group having if in index inner insert int integer into is join key left like limit not null on or order outer over partition primary procedure references right rollback select set table text then timestamp top transaction trigger true union unique update using values varchar view when where with")},
		"yaml yml toml ini properties conf env":                                  {marks: []string{"#", ";"}, quotes: `"'`, named: ":=", reserved: keywords("true false null yes no on off")},
		"json jsonc json5":                                                       {marks: []string{"//"}, quotes: `"`, reserved: keywords("true false null")},
		"html xml svg xhtml htm vue-html":                                        {opens: "<!--", closes: "-->", quotes: `"'`, long: `"'`, markup: true, named: "="},
		"css scss sass less":                                                     {marks: []string{"//"}, opens: "/*", closes: "*/", quotes: `"'`, named: ":("},
		"lua":                                                                    {marks: []string{"--"}, opens: "--[[", closes: "]]", quotes: `"'`, named: "(", reserved: keywords("and break do else elseif end false for function goto if in local nil not or repeat return then true until while")},
		"haskell hs ocaml ml fsharp elm":                                         {marks: []string{"--", "//"}, opens: "{-", closes: "-}", quotes: `"`, reserved: keywords("as case class data deriving do else fun function if import in infix instance let match module mutable newtype of open rec then type val when where with")},
		"lisp clojure clj scheme elisp":                                          {marks: []string{";"}, quotes: `"`, reserved: keywords("def defn defun defmacro define fn if cond let lambda loop quote recur setq nil true false")},
		"diff patch":                                                             {lines: map[byte]string{'+': "ad", '-': "rm", '@': "co"}},
		"hcl terraform tf graphql gql":                                           {marks: []string{"#", "//"}, opens: "/*", closes: "*/", quotes: `"`, named: "={", reserved: keywords("data enum false for fragment if implements in input interface locals module mutation null on output provider query resource scalar schema subscription terraform true type union variable")},
		"matlab octave latex tex":                                                {marks: []string{"%"}, quotes: `"`, named: "({", reserved: keywords("break case catch continue else elseif end for function global if otherwise persistent return switch try while")},
		"asm assembly nasm vb vbnet basic":                                       {marks: []string{";", "'"}, quotes: `"`, anyCase: true, reserved: keywords("mov add sub mul div jmp je jne jz jnz call ret push pop cmp lea int dim as if then else end for next while do loop function sub return true false")},
	} {
		for _, name := range strings.Fields(names) {
			m[name] = l
		}
	}
	return m
}()

// c returns a language in the manner of C, with its words and with quotation
// marks that may enclose several lines.
func c(list, long string) *language {
	return &language{marks: []string{"//"}, opens: "/*", closes: "*/", quotes: `"'` + long, long: long, triple: true, named: "(", reserved: keywords(list)}
}

func keywords(list string) map[string]bool { return set(strings.Fields(list)...) }
