using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Interview;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>A question that a citizen is about to answer.</summary>
/// <param name="Slot">What it asks.</param>
/// <param name="Look">The form as it stands.</param>
/// <param name="Meant">What is meant.</param>
/// <param name="Choices">What is offered.</param>
/// <param name="Number">The how many-th time that something is said here.</param>
/// <param name="Channel">The channel.</param>
internal sealed record Moment(FieldSlot Slot, FormLook Look, Meant Meant, IReadOnlyList<Choice> Choices, int Number, ChannelTraits Channel);
