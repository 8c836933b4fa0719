using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The sandbox of a key in test mode.</summary>
/// <param name="Now">The time in it, in UTC.</param>
/// <param name="Today">The day in it, in Oslo.</param>
/// <param name="MadeAt">When it was made or last reset, in UTC and real time.</param>
/// <param name="Waiting">Registrations that the next night makes cases of.</param>
/// <param name="Cases">How many cases it has.</param>
public sealed record SandboxBody(DateTime Now, DateOnly Today, DateTime MadeAt, int Waiting, int Cases);

/// <summary>How many nights are to pass.</summary>
public sealed record SandboxNightsBody(int Nights);

/// <summary>What the debtor pays to the agency.</summary>
/// <param name="AmountOre">In whole øre, above 0; a thousand million kroner at most.</param>
public sealed record SandboxPaymentBody(long AmountOre);

/// <summary>What the debtor objects.</summary>
/// <param name="Reason">What it is about.</param>
/// <param name="Text">In the debtor's words.</param>
public sealed record SandboxDisputeBody(DisputeReason Reason, string Text);

/// <summary>What the agency asks the creditor.</summary>
public sealed record SandboxQuestionBody(string Text);

/// <summary>A sandbox that is empty again.</summary>
/// <param name="MadeAt">From when, in UTC.</param>
public sealed record SandboxResetBody(DateTime MadeAt);
