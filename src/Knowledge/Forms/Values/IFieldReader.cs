namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads answers to the fields of one type.</summary>
internal interface IFieldReader
{
    /// <summary>The key of the phrase that says what is asked for.</summary>
    string Missing { get; }

    /// <summary>Reads a message as the answer to its field; the message has words.</summary>
    FieldReading Read(AnswerInput input);
}
