using System.CommandLine;
using System.Text;
using Zhiyin.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

var root = new RootCommand("知音 Zhiyin: understands buyers, reviews replies, audits conversations, improves scripts.\nEvery command reads `zhiyin COMMAND --help`; shapes and exit codes are stable.");
foreach (var command in CommandCatalog.All())
{
    root.Subcommands.Add(command.Build());
}

ExampleHelp.Install(root);
return await Runner.RunAsync(root, args).ConfigureAwait(false);
