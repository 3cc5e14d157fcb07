using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Dialogues;

/// <summary>One turn in the making: the message, how the citizen is spoken to, and how replies are made.</summary>
internal sealed class TurnScope
{
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private readonly QuestionAnswerer _answerer;
    private readonly FormsOfAddress _forms;

    public TurnScope(QuestionAnswerer answerer, TurnInput input, AnalyzedText text)
    {
        _answerer = answerer;
        Input = input;
        Text = text;
        _forms = answerer.Address(text, input.State.Memory?.Forms);
        Language = input.State.Memory?.Language ?? MessageLanguage.Vietnamese;
    }

    /// <summary>The same turn in another language.</summary>
    public TurnScope(TurnScope scope, MessageLanguage language)
    {
        _answerer = scope._answerer;
        _forms = scope._forms;
        Input = scope.Input;
        Text = scope.Text;
        Language = language;
    }

    public TurnInput Input { get; }

    public AnalyzedText Text { get; }

    public MessageLanguage Language { get; init; }

    public ConversationState State => Input.State;

    /// <summary>Today where the offices are.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Input.Now.ToOffset(VietnamOffset).DateTime);

    /// <summary>What is remembered, with how this message shows that its writer is addressed.</summary>
    public TurnMemory Memory => State.Memory is { } memory ? memory with { Forms = _forms } : new TurnMemory(new PriorTurn([], []), _forms);

    /// <summary>What is remembered while a form of a service is filled in: what is asked in between is about it.</summary>
    public TurnMemory MemoryOf(string service)
    {
        var memory = Memory;
        return memory.Prior.Needs is [{ Service: var known }, ..] && known == service
            ? memory
            : memory with { Prior = new PriorTurn([new Need(service, [], new Dictionary<string, string>())], []) };
    }

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _answerer.Phrases(Language).Say(key, [("self", _forms.Self), ("citizen", _forms.Citizen), .. values]);

    /// <summary>A reply of framing, without facts.</summary>
    public MessageContent Reply(string text, IReadOnlyList<Choice>? choices = null, bool expectsAnswer = false)
    {
        choices ??= [];
        return new MessageContent
        {
            Text = Input.Channel.ShowsChoices || choices.Count == 0 ? text : $"{text}\n{Numbered(choices)}",
            Choices = choices,
            ExpectsAnswer = expectsAnswer || choices.Count > 0,
            Locale = Locale(Language),
        };
    }

    /// <summary>The services offered where nothing is known of a need.</summary>
    public IReadOnlyList<Choice> Menu() =>
    [
        .. _answerer.Knowledge.Menu.Select(m => new Choice(
            Language == MessageLanguage.English ? m.English : m.Label, _answerer.Knowledge.Procedures.First(p => p.Id == m.Service).Name)),
    ];

    public static string Locale(MessageLanguage language) => language == MessageLanguage.English ? "en" : "vi-VN";

    private static string Numbered(IReadOnlyList<Choice> choices) =>
        string.Join('\n', choices.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {c.Label}")));
}
