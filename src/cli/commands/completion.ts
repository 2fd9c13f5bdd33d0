import type { Command } from 'commander';
import { scripts, shells } from '../completion/scripts.ts';
import type { CommandModule } from '../command.ts';
import { oneOf } from '../one-of.ts';

const help = `
Examples:
  orgctl completion fish | source
  orgctl completion bash > /etc/bash_completion.d/orgctl

To keep it, put the line of your shell into the file that it reads first:
  eval "$(orgctl completion bash)"       ~/.bashrc
  eval "$(orgctl completion zsh)"        ~/.zshrc, below compinit
  orgctl completion fish | source        ~/.config/fish/config.fish`;

export const completionCommand: CommandModule = {
  define(command: Command, { shell }) {
    command
      .description(
        'Print what teaches a shell to complete commands, options, and the ids of your organisation.',
      )
      .argument('<shell>', shells.join(', '))
      .addHelpText('after', help)
      .action((name: string) => {
        shell.stdout.write(
          scripts[oneOf(name, shells, `there is no completion for ${JSON.stringify(name)}`)],
        );
      });
  },
};
