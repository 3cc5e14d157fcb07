using System.Reflection;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Resuming;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Tests.Shared;

/// <summary>The whole assistant with the shipped content, loaded once for all tests that talk to it.</summary>
public sealed class AssistantFixture
{
    /// <summary>The name of the group of tests that share it.</summary>
    public const string Group = "assistant";

    public QuestionAnswerer Answerer { get; } = QuestionAnswerer.Load(ContentFolder.Embedded(), ModelFile());

    public TurnHandler Handler => field ??= Talking(Answerer);

    /// <summary>A handler over some content, with files and codes in memory.</summary>
    public static TurnHandler Talking(QuestionAnswerer answerer)
    {
        var files = new MemoryFiles();
        return new TurnHandler(answerer, new FormPorts(new MemoryResumeCodes(), new NoForms(), files, files));
    }

    /// <summary>The same assistant with other manners; what was learnt is not learnt again.</summary>
    public QuestionAnswerer With(MannersProfile manners)
    {
        var file = Path.GetTempFileName();
        try
        {
            var content = ContentFolder.Embedded();
            using (var stream = File.Create(file))
            {
                Answerer.SaveModel(content, stream);
            }

            return QuestionAnswerer.Load(content, file, manners);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What the program has learnt when it was built last; where it does not fit the content, or is not there, it is learnt here.
    private static string? ModelFile()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../../src/Host/bin", Configuration(), "net10.0/understanding.model");
        return File.Exists(path) ? path : null;
    }

    private static string Configuration() => typeof(AssistantFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}
