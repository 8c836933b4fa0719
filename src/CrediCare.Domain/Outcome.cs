namespace CrediCare.Domain;

/// <summary>
/// The answer to something a user may ask for: done, or refused with a code that the web layer turns into words.
/// Exceptions are kept for bugs. The default value is a success.
/// </summary>
public readonly record struct Outcome<TCode>
    where TCode : struct, Enum
{
    private Outcome(TCode refusal) => Refusal = refusal;

    /// <summary>Why it was refused, or null when it was not.</summary>
    public TCode? Refusal { get; }

    public bool Succeeded => Refusal is null;

    public static Outcome<TCode> Success => default;

    public static Outcome<TCode> Refused(TCode code) => new(code);

    public static implicit operator Outcome<TCode>(TCode code) => new(code);
}

/// <summary>As <see cref="Outcome{TCode}"/>, with what came of it when it succeeded.</summary>
public sealed record Outcome<TValue, TCode>
    where TCode : struct, Enum
{
    private readonly TValue? value;

    private Outcome(TValue? value, TCode? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why it was refused, or null when it was not.</summary>
    public TCode? Refusal { get; }

    public bool Succeeded => Refusal is null;

    /// <summary>What came of it. Asking for it after a refusal is a bug and throws.</summary>
    public TValue Value => Succeeded ? value! : throw new InvalidOperationException($"There is no value: refused as {Refusal}.");

    public static Outcome<TValue, TCode> Success(TValue value) => new(value, null);

    public static Outcome<TValue, TCode> Refused(TCode code) => new(default, code);

    public static implicit operator Outcome<TValue, TCode>(TValue value) => new(value, null);

    public static implicit operator Outcome<TValue, TCode>(TCode code) => new(default, code);
}
