package main

import (
	"github.com/spf13/cobra"

	"studysite/generator/starter"
)

// completeFolder offers the shell folders for the one argument there is.
func completeFolder(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// completeContent offers the shell files and folders for the one argument there
// is.
func completeContent(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// completeLang offers the languages that the interface speaks.
var completeLang = cobra.FixedCompletions(starter.Languages, cobra.ShellCompDirectiveNoFileComp)

// mustComplete sets what a flag is completed with. It can only fail where the
// flag is not there, which any run of the command shows.
func mustComplete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}
