namespace CrediCare.Data.Jobs;

/// <summary>The run was silent for too long and another took over; whatever it was about to write must not be written.</summary>
public sealed class LeaseLostException(string job) : Exception($"The lease on '{job}' has been taken over by another run.");
