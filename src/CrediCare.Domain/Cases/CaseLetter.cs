namespace CrediCare.Domain.Cases;

/// <summary>A letter that the agency's letter system has sent: the day, and the last day it gives the debtor.</summary>
public sealed record CaseLetter(DateOnly SentOn, DateOnly Deadline);
