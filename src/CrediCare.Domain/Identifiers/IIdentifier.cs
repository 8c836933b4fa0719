using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// A number with a form and usually a check digit, kept as its normalised text because leading zeros count. An empty
/// <see cref="Value"/> is the default of the type and never comes out of parsing.
/// </summary>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The normalised text: what is stored, compared and searched.</summary>
    string Value { get; }

    /// <summary>As Norwegians write it.</summary>
    string Display { get; }

    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf result);
}
