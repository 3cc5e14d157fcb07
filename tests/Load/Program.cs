using System.CommandLine;
using Assistant.Load.Forms;
using Assistant.Load.Fuzz;
using Assistant.Load.Kills;
using Assistant.Load.Memory;
using Assistant.Load.Turns;

var host = new Option<string>("--host") { Description = "Path of Assistant.Host.dll, built for release.", Required = true };
var root = new RootCommand("Long trials of the assistant: speed, kills, memory, bent requests.")
{
    CompareCommand.Create(host),
    KillCommand.Create(host),
    MemoryCommand.Create(host),
    ReadCostCommand.Create(),
    FuzzCommand.Create(host),
    FormCostCommand.Create(),
};
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
