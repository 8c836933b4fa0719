namespace CrediCare.Web.Features.Account;

/// <summary>A kept form on its page.</summary>
/// <param name="PublicId">Under which it is kept.</param>
/// <param name="Content">What is sent when the person says so.</param>
/// <param name="Typed">The part of it that they typed, to recognise it by.</param>
public sealed record KeptFormModel(string PublicId, KeptFormContent Content, IReadOnlyList<string> Typed);
