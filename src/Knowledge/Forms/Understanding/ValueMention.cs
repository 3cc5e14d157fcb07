using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>A value found in a message, before it is known which field it is for.</summary>
/// <param name="Start">Index of its first character in the normal form of the message.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Types">The kinds of field that it may fill, the likeliest first.</param>
/// <param name="Aspect">What such a value usually is; null where that says nothing.</param>
/// <param name="Text">Its words.</param>
internal readonly record struct ValueMention(int Start, int End, IReadOnlyList<FieldType> Types, string? Aspect, string Text);
