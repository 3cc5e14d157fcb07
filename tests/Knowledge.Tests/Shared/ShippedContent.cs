using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>The content shipped with the software, read once; nothing is learnt from it.</summary>
internal static class ShippedContent
{
    private static readonly Lazy<IReadOnlyList<ContentFile>> LazyFiles = new(ContentFolder.Embedded);
    private static readonly Lazy<KnowledgeBase> LazyKnowledge = new(() => KnowledgeBase.Read(Files).Knowledge);
    private static readonly Lazy<IReadOnlyDictionary<MessageLanguage, PhraseBook>> LazyBooks = new(() => PhraseBook.Load(Files));
    private static readonly Lazy<AnswerComposer> LazyComposer = new(() => new AnswerComposer(Knowledge, Books));

    /// <summary>The day on which answers are checked.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 25);

    public static IReadOnlyList<ContentFile> Files => LazyFiles.Value;

    public static KnowledgeBase Knowledge => LazyKnowledge.Value;

    public static IReadOnlyDictionary<MessageLanguage, PhraseBook> Books => LazyBooks.Value;

    public static AnswerComposer Composer => LazyComposer.Value;

    public static Procedure Service(string id) => Knowledge.Procedures.Single(p => p.Id == id);
}
