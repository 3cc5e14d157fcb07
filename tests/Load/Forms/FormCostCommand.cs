using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Attachments;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Load.Forms;

/// <summary><c>form-cost</c>: the time of a turn in the middle of a form, in process, without storage and wire.</summary>
internal static class FormCostCommand
{
    private const int WarmUps = 20;

    private static readonly DateTimeOffset Morning = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly ChannelTraits Web = new("web", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: true);

    // A birth registration as a hurried mother writes it, with a question, a correction and a way back in between.
    private static readonly string[] Walk =
    [
        "tôi muốn làm giấy khai sinh cho con ngay bây giờ", "đồng ý", "1", "bé tên Nguyễn Minh An, sinh ngày 5/10/2026, bé gái", "đã đăng ký kết hôn", "không",
        "không", "có giấy chứng sinh", "lệ phí bao nhiêu vậy em?", "mẹ", "Trần Thị Lan", "12/3/1995", "vì sao hỏi", "001195012345", "0912345678", "không có",
        "à nhầm, bé sinh ngày 6/10/2026", "quay lại", "bỏ qua", "Kinh", "Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội", "phường Láng, Hà Nội",
        "còn bao nhiêu câu nữa", "Nguyễn Văn Bình", "7/8/1993", "Kinh", "001093012345",
    ];

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 200 };
        var command = new Command("form-cost", "The time of a turn in a form: median, 99 of 100, the longest.") { rounds };
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = new OneForm();
            var handler = new TurnHandler(QuestionAnswerer.Load(ContentFolder.Embedded()), new FormPorts(new MemoryResumeCodes(), source, source, source));
            var times = new List<(string Text, double Time)>();
            for (var round = -WarmUps; round < parsed.GetValue(rounds); round++)
            {
                await WalkAsync(handler, source, round < 0 ? null : times, cancellation).ConfigureAwait(false);
            }

            Console.WriteLine(Of("all", times));
            foreach (var text in times.GroupBy(t => t.Text).OrderByDescending(g => g.Select(t => t.Time).Order().ElementAt(g.Count() / 2)))
            {
                Console.WriteLine(Of(text.Key, text));
            }

            return 0;
        });
        return command;
    }

    private static string Of(string name, IEnumerable<(string Text, double Time)> times)
    {
        double[] sorted = [.. times.Select(t => t.Time).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Length} turns: median {sorted[sorted.Length / 2]:0.00} ms, p99 {sorted[sorted.Length * 99 / 100]:0.00} ms, longest {sorted[^1]:0.00} ms; {name}");
    }

    private static async Task WalkAsync(TurnHandler handler, OneForm source, List<(string Text, double Time)>? times, CancellationToken cancellation)
    {
        var state = ConversationState.New;
        foreach (var (index, text) in Walk.Index())
        {
            var message = new InboundMessage
            {
                Conversation = new ConversationId(Web.Id, "cost"),
                Person = "cost",
                MessageId = index.ToString(CultureInfo.InvariantCulture),
                Content = new MessageContent { Text = text },
                ReceivedAt = Morning,
            };
            var start = Stopwatch.GetTimestamp();
            var result = await handler.HandleAsync(new TurnInput(message, state, Web, Morning, source), cancellation).ConfigureAwait(false);
            if (state.Form is not null)
            {
                times?.Add((text, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            }

            state = result.State;
        }

        if (state.Form?.Answers.Count < 15)
        {
            throw new InvalidOperationException($"The form did not fill: {state.Form.Answers.Count.ToString(CultureInfo.InvariantCulture)} answers.");
        }
    }

    /// <summary>A house without disk: no files, no forms elsewhere, nobody who watches.</summary>
    private sealed class OneForm : IFormSource, IAttachmentStore, IPhotoCheck, IAnswerGrowth
    {
        public string? StreamId => null;

        public bool IsStopped => false;

        public void Show(string textSoFar)
        {
        }

        public ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation) => ValueTask.FromResult<FormState?>(null);

        public ValueTask<FileReference> SaveAsync(
            ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation) =>
            ValueTask.FromResult(new FileReference(name, name, mediaType, content.Length));

        public ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation) =>
            ValueTask.FromResult<(FileReference, byte[])?>(null);

        public PhotoVerdict Check(ReadOnlyMemory<byte> bytes, string mediaType) => new(PhotoState.Ok, mediaType);
    }
}
