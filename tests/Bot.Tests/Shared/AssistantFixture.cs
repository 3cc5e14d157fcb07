using System.Reflection;
using Assistant.Bot.Dialogues;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Tests.Shared;

/// <summary>The whole assistant with the shipped content, loaded once for all tests that talk to it.</summary>
public sealed class AssistantFixture
{
    /// <summary>The name of the group of tests that share it.</summary>
    public const string Group = "assistant";

    public QuestionAnswerer Answerer { get; } = QuestionAnswerer.Load(ContentFolder.Embedded(), ModelFile());

    public TurnHandler Handler => field ??= new TurnHandler(Answerer);

    // What the program has learnt when it was built last; where it does not fit the content, or is not there, it is learnt here.
    private static string? ModelFile()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../../src/Host/bin", Configuration(), "net10.0/understanding.model");
        return File.Exists(path) ? path : null;
    }

    private static string Configuration() => typeof(AssistantFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}
