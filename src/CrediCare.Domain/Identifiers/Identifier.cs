namespace CrediCare.Domain.Identifiers;

/// <summary>Reading identifiers that are known to be right, such as those the database returns.</summary>
public static class Identifier
{
    /// <summary>Throws <see cref="FormatException"/>, without the text, which may be personal data.</summary>
    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T> =>
        T.TryParse(text, out var result) ? result : throw new FormatException($"Not a valid {typeof(T).Name}.");

    /// <summary>Null when the text does not hold a valid one.</summary>
    public static T? ParseOrNull<T>(string? text)
        where T : struct, IIdentifier<T> => T.TryParse(text, out var result) ? result : null;
}
